package app.yizhan.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
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
        var sent = StatementCall.of(call);
        return state == null ? apart(sent) : within(state, sent);
    }

    /** Outside of any transaction, or behind it. */
    private Object apart(StatementCall call) throws Throwable {
        if (call.writes()) {
            var changed = call.write();
            node.changed(call.touched().written());
            return changed;
        }
        return call.facts().kept() == null
                ? call.read()
                : kept(call, call.facts().kept());
    }

    private List<?> kept(StatementCall call, Kept kept) throws Exception {
        var known = node.find(call.id(), call.parameter(), kept.seconds());
        return known != null
                ? known
                : node.read(call.id(), call.parameter(), call.touched().tables(), call::read);
    }

    private Object within(State state, StatementCall call) throws Throwable {
        var facts = call.facts();
        var touched = call.touched();
        if (call.writes()) {
            state.written.add(touched.written());
            state.memory.forget(touched.written());
        }
        if (facts.gathered() != null) {
            state.waiting.add(call.statement(), touched, call.parameter(), facts.gathered());
            return 1;
        }
        if (state.waiting.isTouchedBy(touched)) {
            state.waiting.send(call.executor());
        }
        if (!call.writes()) {
            return read(call, state);
        }
        var changed = call.write();
        if (facts.tells() != null) {
            state.memory.told(call.id(), facts.tells(), call.parameter(), touched.tables());
        }
        return changed;
    }

    private Object read(StatementCall call, State state) throws Throwable {
        var facts = call.facts();
        var touched = call.touched();
        if (facts.kept() != null && state.written.stream().noneMatch(touched.tables()::contains)) {
            return kept(call, facts.kept());
        }
        var memory = state.memory;
        if (touched.locks()) {
            memory.forgetAll();
        }
        if (facts.remembered()) {
            var known = memory.find(call.id(), call.parameter());
            if (known != null) {
                return known;
            }
        }
        var rows = call.read();
        if (facts.remembered()) {
            memory.keep(call.id(), call.parameter(), rows, touched.tables());
        }
        facts.answers().forEach(rule -> memory.spread(call.id(), rule, rows, touched.tables()));
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
