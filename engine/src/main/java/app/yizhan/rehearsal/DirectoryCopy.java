package app.yizhan.rehearsal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads out of the real database what a rehearsal needs of the school, and writes it into the rehearsal's own. Tables are named one by
 * one, so that a new one stays at home: no case, mail, file, password, token, key or entry of the audit is ever read.
 */
final class DirectoryCopy {

    /** As many rows as are sent together. */
    private static final int BATCH = 1_000;

    private static final List<String> TABLES = List.of(
            "setting",
            "calendar_year",
            "calendar_day",
            "term",
            "directory_state",
            "unit",
            "person",
            "role_grant",
            "campus",
            "building",
            "room",
            "bed",
            "bed_allocation",
            "reason_code",
            "substitution",
            "mail_choice",
            "party_pack",
            "party_step",
            "party_rule",
            "party_ruling",
            "party_plan");

    /** Aliases are people of cases. */
    private static final Map<String, String> ONLY = Map.of("person", " WHERE kind <> 'ALIAS'");

    /** Names of cases. */
    private static final Set<String> LEFT_OUT = Set.of("bed_allocation.request_id");

    private DirectoryCopy() {}

    /**
     * @param school the real database, read only
     * @param stage a fresh database of the same version
     */
    static void run(Connection school, Connection stage) throws SQLException {
        stage.setAutoCommit(false);
        execute(stage, "SET REFERENTIAL_INTEGRITY FALSE");
        for (var table : TABLES) {
            execute(stage, "DELETE FROM " + table);
            copy(table, school, stage);
            // a transaction that wrote everything would be gone through once more when it commits
            stage.commit();
        }
        // that an absence begins has nothing to do with the case: nobody is told
        execute(stage, "UPDATE substitution SET begun_at = CURRENT_TIMESTAMP WHERE begun_at IS NULL");
        execute(stage, "SET REFERENTIAL_INTEGRITY TRUE");
        stage.commit();
    }

    private static void copy(String table, Connection school, Connection stage) throws SQLException {
        var columns = columns(table, stage);
        var names = String.join(", ", columns);
        var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        var read = "SELECT " + names + " FROM " + table + ONLY.getOrDefault(table, "");
        try (var from = school.prepareStatement(read);
                var to = stage.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + places + ")")) {
            from.setFetchSize(BATCH);
            try (var rows = from.executeQuery()) {
                copy(rows, to, columns.size());
            }
        }
    }

    private static void copy(ResultSet rows, PreparedStatement to, int columns) throws SQLException {
        int waiting = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                to.setObject(column, rows.getObject(column));
            }
            to.addBatch();
            if (++waiting == BATCH) {
                to.executeBatch();
                waiting = 0;
            }
        }
        to.executeBatch();
    }

    private static List<String> columns(String table, Connection stage) throws SQLException {
        List<String> columns = new ArrayList<>();
        var ask = "SELECT LOWER(column_name) FROM information_schema.columns"
                + " WHERE LOWER(table_name) = ? AND table_schema = SCHEMA() ORDER BY ordinal_position";
        try (var statement = stage.prepareStatement(ask)) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        columns.removeIf(column -> LEFT_OUT.contains(table + "." + column));
        return columns;
    }

    private static void execute(Connection stage, String sql) throws SQLException {
        try (var statement = stage.createStatement()) {
            statement.execute(sql);
        }
    }
}
