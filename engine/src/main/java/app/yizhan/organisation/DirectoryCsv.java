package app.yizhan.organisation;

import app.yizhan.refusal.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one file as its {@link DirectoryFile} wants it: UTF-8, with or without a byte order mark, a header, RFC 4180. */
final class DirectoryCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /** The file as a whole cannot be used. */
    static final class Unreadable extends Exception {

        private final transient Refusal.Field field;

        Unreadable(DirectoryFile file, String key, Map<String, Object> args) {
            super(file.name() + " " + key + " " + args);
            this.field = new Refusal.Field(file.name(), key, args);
        }

        Refusal.Field field() {
            return field;
        }
    }

    /** @param unused columns of the header that nobody reads */
    record Content(List<DirectoryLine> lines, List<String> unused) {}

    private final DirectoryFile file;

    DirectoryCsv(DirectoryFile file) {
        this.file = file;
    }

    Content read(byte[] bytes) throws Unreadable {
        var lines = new ArrayList<DirectoryLine>();
        var line = 1L;
        try (var parser = CSVParser.parse(new StringReader(text(bytes)), FORMAT)) {
            var records = parser.iterator();
            var header = records.hasNext() ? header(records.next()) : List.<String>of();
            check(header);
            while (records.hasNext()) {
                var record = records.next();
                line = parser.getCurrentLineNumber();
                lines.add(line(header, record, (int) line));
            }
            if (lines.isEmpty()) {
                throw new Unreadable(file, "import.NO_LINES", Map.of());
            }
            return new Content(lines, header.stream().filter(c -> !known(c)).toList());
        } catch (UncheckedIOException | IOException e) {
            throw new Unreadable(file, "import.NOT_CSV", Map.of("line", line));
        }
    }

    private String text(byte[] bytes) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(file, "import.NOT_UTF8", Map.of());
        }
    }

    private static List<String> header(CSVRecord record) {
        return record.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void check(List<String> header) throws Unreadable {
        var missing = file.columns().stream().filter(c -> !header.contains(c)).toList();
        if (!missing.isEmpty()) {
            throw new Unreadable(file, "import.MISSING_COLUMNS", Map.of("columns", String.join(", ", missing)));
        }
        var seen = new HashSet<String>();
        var twice = header.stream().filter(c -> known(c) && !seen.add(c)).toList();
        if (!twice.isEmpty()) {
            throw new Unreadable(file, "import.TWICE_COLUMN", Map.of("columns", String.join(", ", twice)));
        }
    }

    private boolean known(String column) {
        return Stream.concat(file.columns().stream(), file.optionalColumns().stream())
                .anyMatch(column::equals);
    }

    private DirectoryLine line(List<String> header, CSVRecord record, int number) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < header.size(); i++) {
            if (known(header.get(i))) {
                values.put(header.get(i), i < record.size() ? record.get(i).strip() : "");
            }
        }
        return new DirectoryLine(number, values, record.size() == header.size());
    }
}
