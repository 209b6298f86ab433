package app.yizhan.testing;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;

/** Counts the statements of mappers that one thread sends, so that no list asks row by row; rows sent together are one. */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
public class StatementCount implements Interceptor {

    /** What a node keeps in memory and reads again every so often, whoever comes first then. */
    private static final List<String> KEPT_IN_MEMORY = List.of(
            "SubstitutionMapper.findOpen",
            "SubstitutionMapper.findReachLately",
            "RequestMapper.count",
            "RequestMapper.findLast",
            "SettingMapper.all",
            "CalendarMapper.years",
            "CalendarMapper.days",
            "CalendarMapper.terms",
            "UnitMapper.findAll",
            "FamilyVersionMapper.latest",
            "ProcessDefinitionEntity.selectProcessDefinitionsByQueryCriteria");

    /** Null while nobody counts in the thread: a name costs more than many a statement. */
    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        var counted = sent.get();
        if (counted != null) {
            var handler = SystemMetaObject.forObject(invocation.getTarget());
            var name = (String) handler.getValue("delegate.mappedStatement.id");
            if (KEPT_IN_MEMORY.stream().noneMatch(name::endsWith)) {
                counted.add(name);
            }
        }
        return invocation.proceed();
    }

    /** @return how many statements the action sent */
    public int of(Callable<?> action) throws Exception {
        return sentBy(action).size();
    }

    /** @return names of the statements that the action sent, in order */
    public List<String> sentBy(Callable<?> action) throws Exception {
        sent.set(new ArrayList<>());
        try {
            action.call();
            return List.copyOf(sent.get());
        } finally {
            sent.remove();
        }
    }
}
