package app.yizhan.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the clients were told has happened, to be held against what the database says. */
final class Ledger {

    private final Queue<String> submitted = new ConcurrentLinkedQueue<>();
    private final Queue<String> withdrawn = new ConcurrentLinkedQueue<>();
    private final Queue<String> decided = new ConcurrentLinkedQueue<>();

    void submitted(String requestId) {
        submitted.add(requestId);
    }

    void withdrawn(String requestId) {
        withdrawn.add(requestId);
    }

    void decided(String slotId, String action) {
        decided.add(slotId + " " + action);
    }

    int size() {
        return submitted.size() + withdrawn.size() + decided.size();
    }

    /** Every difference in a line of its own; nothing where clients and database agree. */
    List<String> differences(Connection database) throws SQLException {
        var differences = new ArrayList<String>();
        compare(
                "request",
                submitted,
                read(database, "SELECT id FROM request WHERE service = 'room-change'"),
                differences);
        compare(
                "withdrawal",
                withdrawn,
                read(database, "SELECT id FROM request WHERE status = 'WITHDRAWN'"),
                differences);
        compare("decision", decided, read(database, "SELECT CONCAT(slot_id, ' ', action) FROM decision"), differences);
        return differences;
    }

    private static void compare(String what, Iterable<String> told, List<String> stored, List<String> differences) {
        Map<String, Integer> balance = new TreeMap<>();
        told.forEach(it -> balance.merge(it, 1, Integer::sum));
        stored.forEach(it -> balance.merge(it, -1, Integer::sum));
        balance.forEach((it, sum) -> {
            if (sum != 0) {
                differences.add(what + " " + it
                        + (sum > 0 ? " was acknowledged and is lost" : " was done without being acknowledged"));
            }
        });
    }

    static List<String> read(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
