package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every result that a case of a family can have is reached by one of that family's tests; the results are read from the models. */
@Tag("database-free")
class EndEventsTest {

    private static final Path TESTS = Path.of("src/test/java/app/yizhan/processes");

    static List<Family> models() {
        return Family.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_result_is_reached_by_a_test_of_the_family(Family family) throws IOException {
        var tests = testsOf(family.folderName());
        var results = family.process().getChildElementsByType(EndEvent.class);
        assertThat(results)
                .isNotEmpty()
                .allSatisfy(end -> assertThat(tests).as("tests of %s", family).contains('"' + end.getId() + '"'));
    }

    private static String testsOf(String folder) throws IOException {
        var name = Arrays.stream(folder.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        var words = new StringBuilder();
        try (var files = Files.list(TESTS)) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith(name))
                    .sorted()
                    .toList()) {
                words.append(Files.readString(file));
            }
        }
        return words.toString();
    }
}
