package app.yizhan.statement;

import app.yizhan.statement.StatementFacts.Touched;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;
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
    private final NodeMemory node = new NodeMemory();

    OneTransaction(ObjectProvider<SqlSession> session) {
        this.session = session;
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        var state = state();
        if (call.getMethod().getName().equals("flushStatements")) {
            if (state != null) {
                state.waiting.send((Executor) call.getTarget());
            }
            return call.proceed();
        }
        var statement = (MappedStatement) call.getArgs()[0];
        var facts = StatementFacts.of(statement, call.getArgs()[1]);
        return state == null ? apart(call, statement, facts) : within(state, call, statement, facts);
    }

    /** Outside of any transaction, or behind it. */
    private Object apart(Invocation call, MappedStatement statement, StatementFacts facts) throws Throwable {
        var parameter = call.getArgs()[1];
        if (statement.getSqlCommandType() != SqlCommandType.SELECT) {
            var changed = call.proceed();
            node.changed(facts.touchedBy(statement, parameter).written());
            return changed;
        }
        return facts.kept() == null
                ? call.proceed()
                : kept(call, statement.getId(), facts.kept(), facts.touchedBy(statement, parameter));
    }

    private List<?> kept(Invocation call, String statement, Kept kept, Touched touched) throws Exception {
        var parameter = call.getArgs()[1];
        var known = node.find(statement, parameter, kept.seconds());
        return known != null
                ? known
                : node.read(statement, parameter, touched.tables(), () -> (List<?>) call.proceed());
    }

    private Object within(State state, Invocation call, MappedStatement statement, StatementFacts facts)
            throws Throwable {
        var parameter = call.getArgs()[1];
        var touched = facts.touchedBy(statement, parameter);
        boolean writes = statement.getSqlCommandType() != SqlCommandType.SELECT;
        if (writes) {
            state.written.add(touched.written());
            state.memory.forget(touched.written());
        }
        if (facts.gathered() != null) {
            state.waiting.add(statement, touched, parameter, facts.gathered());
            return 1;
        }
        if (state.waiting.isTouchedBy(touched)) {
            state.waiting.send((Executor) call.getTarget());
        }
        if (!writes) {
            return read(call, statement.getId(), facts, touched, state);
        }
        var changed = call.proceed();
        if (facts.tells() != null) {
            state.memory.told(statement.getId(), facts.tells(), parameter, touched.tables());
        }
        return changed;
    }

    private Object read(Invocation call, String statement, StatementFacts facts, Touched touched, State state)
            throws Throwable {
        if (facts.kept() != null && state.written.stream().noneMatch(touched.tables()::contains)) {
            return kept(call, statement, facts.kept(), touched);
        }
        var memory = state.memory;
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

    private @Nullable State state() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        var known = (State) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known.over ? null : known;
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
        private final Set<String> written = new HashSet<>();
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
            written.forEach(node::changed);
        }
    }
}
