package app.yizhan.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Examples of a decision table: a line each, inputs before the arrow, results behind it. {@code -} is nothing, {@code ''} an empty
 * word; the result {@code yes} lists the outputs that are true, and there are no others.
 */
final class TableExamples {

    private static final Path FOLDER = Path.of("src/test/resources/tables");
    private static final String ARROW = "=>";
    private static final String YES = "yes";

    record Example(Map<String, Object> given, Map<String, String> expected) {

        /** What the example speaks of, from what the table said. */
        Map<String, String> readOff(Map<String, Object> results) {
            return expected.keySet().stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            key -> key.equals(YES) ? yes(results) : String.valueOf(results.get(key)),
                            (one, other) -> one,
                            TreeMap::new));
        }

        private static String yes(Map<String, Object> results) {
            return results.entrySet().stream()
                    .filter(result -> Boolean.TRUE.equals(result.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    private TableExamples() {}

    static Set<String> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .collect(Collectors.toSet());
        }
    }

    static List<Example> of(String table) throws IOException {
        var lines = Files.readAllLines(FOLDER.resolve(table + ".txt"));
        var head = cells(lines.getFirst());
        List<Example> examples = new ArrayList<>();
        for (var line : lines.subList(1, lines.size())) {
            examples.add(example(head, cells(line)));
        }
        return examples;
    }

    private static Example example(List<String> head, List<String> cells) {
        int arrow = head.indexOf(ARROW);
        Map<String, Object> given = new HashMap<>();
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < head.size(); i++) {
            if (i < arrow) {
                given.put(head.get(i), value(cells.get(i)));
            } else if (i > arrow) {
                expected.put(head.get(i), result(head.get(i), cells.get(i)));
            }
        }
        return new Example(given, expected);
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\|")).stream().map(String::strip).toList();
    }

    private static String result(String name, String cell) {
        var said = cell.equals("''") ? "" : cell;
        return name.equals(YES) ? String.join(" ", new TreeSet<>(List.of(said.split(" ")))) : said;
    }

    private static @Nullable Object value(String cell) {
        if (cell.matches("-?\\d+")) {
            return Long.valueOf(cell);
        }
        if (cell.matches("-?\\d+\\.\\d+")) {
            return Double.valueOf(cell);
        }
        return switch (cell) {
            case "-" -> null;
            case "''" -> "";
            case "true", "false" -> Boolean.valueOf(cell);
            default -> cell;
        };
    }
}
