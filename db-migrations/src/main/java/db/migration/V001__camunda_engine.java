package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * The tables of Camunda 7.24, made by the engine's own create scripts from its jar, so that Flyway owns every table and the
 * engine never changes its schema by itself.
 *
 * <p>The scripts say {@code utf8}, which is utf8mb3 on MySQL and refuses 𠮷 and emoji; they are made utf8mb4 on the way. They
 * say {@code datetime} and {@code timestamp}, which round to seconds on MySQL, so that due dates would move; they are made
 * {@code datetime(3)}, as our own tables have it (docs/decisions/0003).
 */
@SuppressWarnings("checkstyle:TypeName") // the name is Flyway's: version and description
public class V001__camunda_engine extends BaseJavaMigration {

    private static final String NOTHING = "(?!)";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        var product = context.getConnection().getMetaData().getDatabaseProductName();
        var dialect = "H2".equals(product) ? "h2" : "mysql";
        for (var part : PARTS) {
            run(context, script(dialect, part));
        }
    }

    private static void run(Context context, String script) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (var sql : script.split(";\\s*(\\R|$)")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String script(String dialect, String part) throws IOException {
        var name = "org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql";
        try (InputStream in = V001__camunda_engine.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The engine's jar has no " + name);
            }
            var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return sql.replaceAll("(?m)^\\s*--.*$", "")
                    .replace("DEFAULT CHARSET=utf8 COLLATE utf8_bin", "DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin")
                    // names of columns are upper case
                    .replaceAll(dialect.equals("mysql") ? "(?<= )(datetime|timestamp)\\b" : NOTHING, "datetime(3)");
        }
    }
}
