package app.yizhan.benchmarks;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The bare statement: one index range a principal, merged, cards joined to the page; no mapper, no objects. */
final class Floor {

    private static final String RANGE = """
            (SELECT rank_no, sort_due, slot_id FROM inbox_principal WHERE principal = ?
            ORDER BY rank_no, sort_due, slot_id LIMIT 51)""";

    private final DataSource database;
    private final boolean cards;

    Floor(DataSource database, boolean cards) {
        this.database = database;
        this.cards = cards;
    }

    int firstPage(Desk desk) throws SQLException {
        int ranges = desk.groups().size() + 1;
        var union = IntStream.range(0, ranges).mapToObj(i -> RANGE).collect(Collectors.joining(" UNION ALL "));
        var keys = "SELECT rank_no, sort_due, slot_id FROM (" + union
                + ") u GROUP BY rank_no, sort_due, slot_id ORDER BY rank_no, sort_due, slot_id LIMIT 51";
        var sql = cards
                ? "SELECT e.* FROM (" + keys
                        + ") t JOIN inbox_entry e ON e.slot_id = t.slot_id ORDER BY t.rank_no, t.sort_due, t.slot_id"
                : keys;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < desk.groups().size(); i++) {
                statement.setString(i + 1, desk.groups().get(i));
            }
            statement.setString(ranges, "person:" + desk.personId());
            int read = 0;
            try (var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                    read++;
                }
            }
            return Math.min(read, Load.PAGE);
        }
    }
}
