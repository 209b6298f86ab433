package app.yizhan.statement;

import app.yizhan.statement.StatementFacts.Touched;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;

/**
 * One statement on its way to the database.
 *
 * @param text put together to know its tables, when they hang on the parameters
 */
record StatementCall(
        Invocation invocation,
        MappedStatement statement,
        StatementFacts facts,
        @Nullable BoundSql text,
        Touched touched) {

    static StatementCall of(Invocation invocation) {
        var statement = (MappedStatement) invocation.getArgs()[0];
        var parameter = invocation.getArgs()[1];
        var facts = StatementFacts.of(statement, parameter);
        var text = facts.touched() == null ? statement.getBoundSql(parameter) : null;
        return new StatementCall(invocation, statement, facts, text, facts.touchedBy(text));
    }

    String id() {
        return statement.getId();
    }

    Object parameter() {
        return invocation.getArgs()[1];
    }

    boolean writes() {
        return statement.getSqlCommandType() != SqlCommandType.SELECT;
    }

    Executor executor() {
        return (Executor) invocation.getTarget();
    }

    Object write() throws InvocationTargetException, IllegalAccessException {
        return invocation.proceed();
    }

    /** A text that was put together already is not put together again. */
    List<?> read() throws Exception {
        if (text == null) {
            return (List<?>) invocation.proceed();
        }
        var bounds = (RowBounds) invocation.getArgs()[2];
        var key = executor().createCacheKey(statement, parameter(), bounds, text);
        return executor()
                .query(
                        statement,
                        parameter(),
                        bounds,
                        (ResultHandler<?>) invocation.getArgs()[3],
                        key,
                        text);
    }
}
