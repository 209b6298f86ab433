package app.yizhan.testing;

import java.util.concurrent.Callable;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/** Counts the statements of our mappers that one thread sends, so that no list asks row by row. */
@Intercepts({
    @Signature(type = Executor.class, method = "query", args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
    @Signature(type = Executor.class, method = "update", args = {MappedStatement.class, Object.class})
})
public class StatementCount implements Interceptor {

    private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        count.set(count.get() + 1);
        return invocation.proceed();
    }

    /** @return how many statements the action sent */
    public int of(Callable<?> action) throws Exception {
        int before = count.get();
        action.call();
        return count.get() - before;
    }
}
