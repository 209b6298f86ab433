package app.yizhan.testing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Looks for words wherever data comes to rest: every column of every table, the engine's too, and files, byte by byte. */
public class Leaks {

    private static final List<Charset> WRITTEN_AS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private final List<String> words;
    private final Set<String> found = new TreeSet<>();

    public Leaks(String... words) {
        this.words = List.of(words);
    }

    /** {@code <word> in <place>}, each once. */
    public Set<String> found() {
        return found;
    }

    /** In how many rows of which column a word stands in the open, for comparing before and after. */
    public static Map<String, Integer> rowsIn(JdbcTemplate jdbc, String... words) {
        Map<String, Integer> rows = new TreeMap<>();
        var leaks = new Leaks(words) {
            @Override
            void found(String word, String place) {
                rows.merge(word + " in " + place, 1, Integer::sum);
            }
        };
        leaks.inTables(jdbc);
        return rows;
    }

    void found(String word, String place) {
        found.add(word + " in " + place);
    }

    public void inTables(JdbcTemplate jdbc) {
        var tables =
                jdbc.queryForList("""
                    SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES
                    WHERE TABLE_TYPE IN ('BASE TABLE', 'TABLE') AND TABLE_SCHEMA IN (%s) ORDER BY TABLE_NAME\
                    """.formatted(TestDatabase.isMariaDb() ? "DATABASE()" : "'PUBLIC'"), String.class);
        if (tables.size() < 70) {
            throw new AssertionError("Only " + tables.size() + " tables were looked at");
        }
        tables.forEach(table -> inTable(jdbc, table));
    }

    private void inTable(JdbcTemplate jdbc, String table) throws DataAccessException {
        jdbc.query("SELECT * FROM " + table, (RowCallbackHandler) row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                var name = (table + "." + row.getMetaData().getColumnName(column)).toLowerCase(Locale.ROOT);
                var value = row.getObject(column);
                if (value instanceof byte[] || value instanceof java.sql.Blob) {
                    in(name, row.getBytes(column));
                } else if (value != null) {
                    in(name, row.getString(column));
                }
            }
        });
    }

    public void inFolder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                in("file name " + file.getFileName(), file.getFileName().toString());
                in("file " + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    public void in(String place, String text) {
        words.stream().filter(text::contains).forEach(word -> found(word, place));
    }

    private void in(String place, byte[] bytes) {
        // one byte a character, so that a word is found wherever it begins
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var word : words) {
            for (var charset : WRITTEN_AS) {
                if (raw.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                    found(word, place);
                }
            }
        }
    }
}
