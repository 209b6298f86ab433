package app.yizhan.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file being written. The generator's values contain neither commas nor quotation marks. */
final class CsvText {

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    CsvText(String... columns) {
        this.columns = columns.length;
        line(columns);
    }

    void line(String... values) {
        if (values.length != columns || List.of(values).stream().anyMatch(v -> v.contains(",") || v.contains("\""))) {
            throw new IllegalArgumentException("Not a line of this file: " + String.join(" | ", values));
        }
        text.append(String.join(",", values)).append('\n');
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
