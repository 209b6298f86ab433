package app.yizhan.statement;

import app.yizhan.statement.StatementFacts.Touched;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.binding.MapperMethod.ParamMap;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.reflection.ParamNameResolver;
import org.apache.ibatis.session.RowBounds;

/** Writes of one transaction that wait, as runs of the same statement in the order in which they have to be sent. */
final class WaitingWrites {

    private record Run(MappedStatement statement, Touched touched, boolean ownRow, List<Object> parameters) {}

    private final List<Run> runs = new ArrayList<>();
    private final Set<Object> completed = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Joins an earlier run of the same statement unless something of the same table came between. */
    void add(MappedStatement statement, Touched touched, Object parameter, Gathered how) {
        boolean ownRow = how.ownRow();
        if (!how.into().isEmpty() && completes(statement, (ParamMap<?>) parameter, how)) {
            return;
        }
        for (int i = runs.size() - 1; i >= 0; i--) {
            var run = runs.get(i);
            if (run.statement() == statement) {
                run.parameters().add(parameter);
                return;
            }
            if (meet(run.touched(), touched) && !(ownRow && (run.ownRow() || isInsert(statement)))) {
                break;
            }
        }
        runs.add(new Run(statement, touched, ownRow, new ArrayList<>(List.of(parameter))));
    }

    /** Whether the row was one that still waits. */
    private boolean completes(MappedStatement statement, ParamMap<?> given, Gathered how) {
        var insert = statement.getId().substring(0, statement.getId().lastIndexOf('.') + 1) + how.into();
        for (var run : runs) {
            for (var waiting : run.statement().getId().equals(insert) ? run.parameters() : List.of()) {
                @SuppressWarnings("unchecked")
                var row = (ParamMap<Object>) waiting;
                if (given.get(how.by()).equals(row.get(how.by()))) {
                    complete(row, given);
                    return true;
                }
            }
        }
        return false;
    }

    private void complete(ParamMap<Object> row, ParamMap<?> given) {
        if (completed.add(row)) {
            given.forEach((name, value) -> {
                if (row.containsKey(name) && !name.startsWith(ParamNameResolver.GENERIC_NAME_PREFIX)) {
                    row.put(name, value);
                }
            });
        }
    }

    boolean isTouchedBy(Touched other) {
        return runs.stream().anyMatch(run -> meet(run.touched(), other));
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    void send(Executor executor) throws SQLException {
        var due = List.copyOf(runs);
        runs.clear();
        for (var run : due) {
            if (run.parameters().size() == 1) {
                executor.update(run.statement(), run.parameters().getFirst());
            } else {
                together(executor, run);
            }
        }
    }

    private static void together(Executor executor, Run run) throws SQLException {
        var statement = run.statement();
        PreparedStatement batch = null;
        try {
            for (var parameter : run.parameters()) {
                var handler = statement
                        .getConfiguration()
                        .newStatementHandler(executor, statement, parameter, RowBounds.DEFAULT, null, null);
                if (batch == null) {
                    var transaction = executor.getTransaction();
                    batch = (PreparedStatement) handler.prepare(transaction.getConnection(), transaction.getTimeout());
                }
                handler.parameterize(batch);
                handler.batch(batch);
            }
            batch.executeBatch();
        } finally {
            if (batch != null) {
                batch.close();
            }
        }
    }

    private static boolean isInsert(MappedStatement statement) {
        return statement.getSqlCommandType() == SqlCommandType.INSERT;
    }

    private static boolean meet(Touched one, Touched other) {
        return !Collections.disjoint(one.tables(), other.tables());
    }
}
