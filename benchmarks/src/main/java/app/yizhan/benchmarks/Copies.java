package app.yizhan.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Multiplies rows that an engine wrote itself: every id in them is replaced by one counted up, everything else stays as the
 * engine wrote it, except columns for which an expression over {@code seq} is given. The server copies them by itself.
 */
final class Copies {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final DataSource database;
    private final Set<String> kept;

    /** @param kept ids of what is not copied, such as people and deployments */
    Copies(DataSource database, Set<String> kept) {
        this.database = database;
        this.kept = kept;
    }

    void copy(String table, String where, int count, Map<String, String> expressions) {
        copy(table, where, count, "TRUE", expressions);
    }

    /** @param when condition over {@code seq}: only those copies get the row */
    void copy(String table, String where, int count, String when, Map<String, String> expressions) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0, unique_checks = 0");
            for (var row : rows(connection, table, where, expressions)) {
                statement.execute("INSERT INTO " + table + row + " FROM (SELECT seq FROM seq_1_to_" + count + " WHERE "
                        + when + ") s");
            }
            statement.execute("SET SESSION foreign_key_checks = 1, unique_checks = 1");
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private List<String> rows(Connection connection, String table, String where, Map<String, String> expressions)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT * FROM " + table + " WHERE " + where)) {
            while (result.next()) {
                rows.add(row(result, expressions));
            }
        }
        return rows;
    }

    private String row(ResultSet result, Map<String, String> expressions) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        var meta = result.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            var name = meta.getColumnName(i);
            names.add("`" + name + "`");
            values.add(expressions.getOrDefault(name, value(result, i)));
        }
        return " (" + String.join(", ", names) + ") SELECT " + String.join(", ", values);
    }

    private String value(ResultSet result, int column) throws SQLException {
        if (result.getObject(column) instanceof byte[] bytes) {
            return "x'" + java.util.HexFormat.of().formatHex(bytes) + "'";
        }
        var text = result.getString(column);
        if (text == null) {
            return "NULL";
        }
        if (ID.matcher(text).matches() && !kept.contains(text)) {
            return copied(text);
        }
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** The id of a copy: the original's time, what tells it from others of the same moment, and the number of the copy. */
    static String copied(String id) {
        var apart = String.format("%06x", id.hashCode() & 0xffffff);
        return "CONCAT('" + id.substring(0, 15) + apart.substring(0, 3) + id.substring(18, 20) + apart.substring(3, 6)
                + "-', LPAD(LOWER(HEX(seq)), 12, '0'))";
    }
}
