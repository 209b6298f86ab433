package app.yizhan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;

/**
 * Writes down which SQL of our mappers this JVM has sent to its database, once it ends: {@code target/sent-sql/<database>/<process>}, a line for each text,
 * however many rows or values it had. {@code tools/report-tests} holds that both databases were sent the same.
 */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
public class SentSql implements Interceptor {

    private static final Set<String> SENT = ConcurrentHashMap.newKeySet();
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern VALUES = Pattern.compile("\\?(?: ?, ?\\?)+");
    private static final Pattern ROWS = Pattern.compile("\\( ?\\? ?\\)(?: ?, ?\\( ?\\? ?\\))*");

    /** What a loop wrote several times. */
    private static final Pattern AGAIN =
            Pattern.compile("(\\S.{5,}?)((?: union all| union| or| and|,) ?\\1)+(?!\\w)", Pattern.CASE_INSENSITIVE);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SentSql::write));
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        SENT.add(((StatementHandler) invocation.getTarget()).getBoundSql().getSql());
        return invocation.proceed();
    }

    private static void write() {
        var folder = Path.of("target", "sent-sql", TestDatabase.isMariaDb() ? "mariadb" : "h2");
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(Long.toString(ProcessHandle.current().pid())), texts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine's own statements speak the dialect of each database. */
    private static Set<String> texts() {
        var texts = new TreeSet<String>();
        SENT.stream().filter(sql -> !sql.contains("ACT_")).map(SentSql::oneOf).forEach(texts::add);
        return texts;
    }

    private static String oneOf(String sql) {
        var line = BLANKS.matcher(sql).replaceAll(" ").strip();
        var rows = ROWS.matcher(VALUES.matcher(line).replaceAll("?")).replaceAll("(?)");
        return once(rows);
    }

    /** Within what a loop wrote several times something may stand several times as well. */
    private static String once(String text) {
        var shorter = AGAIN.matcher(text).replaceAll("$1");
        return shorter.equals(text) ? text : once(shorter);
    }
}
