package app.yizhan.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Answers that this node keeps for a few seconds. */
final class NodeMemory {

    private record Question(String statement, @Nullable Object parameter) {}

    /** @param change how often the tables had been written to before it was read */
    private record Answer(List<?> rows, Set<String> tables, long change, long readAt) {}

    private static final int MOST = 20_000;

    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> changes = new ConcurrentHashMap<>();

    @Nullable
    List<?> find(String statement, @Nullable Object parameter, int seconds) {
        var known = answers.get(new Question(statement, parameter));
        boolean holds = known != null
                && System.nanoTime() - known.readAt() < TimeUnit.SECONDS.toNanos(seconds)
                && known.change() == change(known.tables());
        // lists are the caller's own
        return holds ? new ArrayList<>(known.rows()) : null;
    }

    List<?> read(String statement, @Nullable Object parameter, Set<String> tables, Callable<List<?>> database)
            throws Exception {
        // a change that comes while it is read makes it old at once
        long change = change(tables);
        var rows = database.call();
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(
                new Question(statement, parameter),
                new Answer(new ArrayList<>(rows), tables, change, System.nanoTime()));
        return rows;
    }

    void changed(String table) {
        changes.computeIfAbsent(table, t -> new LongAdder()).increment();
    }

    private long change(Set<String> tables) {
        long sum = 0;
        for (var table : tables) {
            var count = changes.get(table);
            sum += count == null ? 0 : count.sum();
        }
        return sum;
    }
}
