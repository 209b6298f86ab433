package app.yizhan.statement;

import app.yizhan.statement.StatementFacts.Touched;
import java.util.List;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stands between our mappers and the database: remembers what a transaction has read, gathers what it writes. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Intercepts({
    @Signature(
            type = Executor.class,
            method = "query",
            args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
    @Signature(
            type = Executor.class,
            method = "update",
            args = {MappedStatement.class, Object.class}),
    @Signature(
            type = Executor.class,
            method = "flushStatements",
            args = {})
})
class OneTransaction implements Interceptor {

    private final ObjectProvider<SqlSession> session;

    OneTransaction(ObjectProvider<SqlSession> session) {
        this.session = session;
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return call.proceed();
        }
        var state = state();
        if (state.over) {
            return call.proceed();
        }
        if (call.getMethod().getName().equals("flushStatements")) {
            state.waiting.send((Executor) call.getTarget());
            return call.proceed();
        }
        return within(state, call);
    }

    private static Object within(State state, Invocation call) throws Throwable {
        var statement = (MappedStatement) call.getArgs()[0];
        var parameter = call.getArgs()[1];
        var facts = StatementFacts.of(statement, parameter);
        var touched = facts.touchedBy(statement, parameter);
        if (facts.gathered() != null) {
            state.memory.forget(touched.written());
            state.waiting.add(statement, touched, parameter, facts.gathered().ownRow());
            return 1;
        }
        if (state.waiting.isTouchedBy(touched)) {
            state.waiting.send((Executor) call.getTarget());
        }
        if (statement.getSqlCommandType() == SqlCommandType.SELECT) {
            return read(call, statement.getId(), facts, touched, state.memory);
        }
        state.memory.forget(touched.written());
        return call.proceed();
    }

    private static Object read(Invocation call, String statement, StatementFacts facts, Touched touched, Memory memory)
            throws Throwable {
        if (touched.locks()) {
            memory.forgetAll();
        }
        var parameter = call.getArgs()[1];
        if (facts.remembered()) {
            var known = memory.find(statement, parameter);
            if (known != null) {
                return known;
            }
        }
        var rows = (List<?>) call.proceed();
        if (facts.remembered()) {
            memory.keep(statement, parameter, rows, touched.tables());
        }
        facts.answers().forEach(rule -> memory.spread(statement, rule, rows, touched.tables()));
        return rows;
    }

    private State state() {
        var known = (State) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        var state = new State();
        TransactionSynchronizationManager.bindResource(this, state);
        TransactionSynchronizationManager.registerSynchronization(state);
        return state;
    }

    /** What one transaction has read and not yet written. */
    private final class State implements TransactionSynchronization {

        private final Memory memory = new Memory();
        private final WaitingWrites waiting = new WaitingWrites();
        private boolean over;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OneTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OneTransaction.this, this);
        }

        /** Whoever writes later, in the commit itself, has to send it: the audit does. */
        @Override
        public void beforeCommit(boolean readOnly) {
            if (!waiting.isEmpty()) {
                session.getObject().flushStatements();
            }
        }

        /** What listens for the commit is not part of the transaction any more. */
        @Override
        public void beforeCompletion() {
            over = true;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(OneTransaction.this);
        }
    }
}
