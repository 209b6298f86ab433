package app.yizhan.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The rows of decision tables, read from the models. */
final class TableRows {

    private static final Path MODELS = Path.of("../processes/src/main/resources/processes");

    private TableRows() {}

    /** Every table there is, by path. */
    static List<Path> models() {
        try (var files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table as {@code table#rule}. */
    static Set<String> of(String table) {
        return models().stream()
                .filter(model -> name(model).equals(table))
                .flatMap(TableRows::rules)
                .map(rule -> table + '#' + rule)
                .collect(Collectors.toSet());
    }

    static Stream<String> rules(Path model) {
        return Dmn.readModelFromFile(model.toFile()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId);
    }

    static String name(Path model) {
        return model.getFileName().toString().replace(".dmn", "");
    }

    static String family(Path model) {
        return model.getParent().getFileName().toString();
    }
}
