package app.yizhan.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A folder of this module that holds a model: found, never listed. */
record Family(String key, Path folder, Path file, BpmnModelInstance model) {

    private static final Path RESOURCES = Path.of("../processes/src/main/resources");
    private static final Path FORMS = Path.of("../forms/src/main/resources");

    /** Every BPMN file, the parts of a family too. */
    static List<Family> all() {
        return files(RESOURCES, ".bpmn").stream().map(Family::read).toList();
    }

    private static Family read(Path file) {
        var key = file.getFileName().toString().replace(".bpmn", "");
        return new Family(key, file.getParent(), file, Bpmn.readModelFromFile(file.toFile()));
    }

    String folderName() {
        return folder.getFileName().toString();
    }

    Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    /** Keys of the family's bundle in {@code language}. */
    Set<String> textKeys(String language) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("texts_" + language + ".properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }

    boolean hasDecision(String id) {
        return files(folder, ".dmn").stream().anyMatch(dmn -> content(dmn).contains("<decision id=\"" + id + "\""));
    }

    static List<Path> forms() {
        return files(FORMS, ".form");
    }

    /** Whether {@code forms/<family>/<id>.form} is there. */
    boolean hasForm(String id) {
        return forms().stream()
                .anyMatch(form -> form.getFileName().toString().equals(id + ".form")
                        && form.getParent().getFileName().toString().equals(folderName()));
    }

    @Override
    public String toString() {
        return key;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
