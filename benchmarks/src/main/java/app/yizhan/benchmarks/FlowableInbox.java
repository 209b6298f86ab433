package app.yizhan.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.flowable.task.api.TaskQuery;

/** Flowable's task query on rows that it wrote itself, with the variables of a page's cards in one more statement. */
final class FlowableInbox implements Reader, AutoCloseable {

    private final HikariDataSource database;
    private final ProcessEngine engine;

    FlowableInbox(String url) {
        database = Server.pool(url);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseType("mysql");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new org.flowable.common.engine.impl.persistence.StrongUuidGenerator());
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("two-approvals.bpmn20.xml", Plain.model("flowable"))
                .deploy();
    }

    @Override
    public String name() {
        return "Flowable 7.2, groups or mine";
    }

    @Override
    public void load(int tasks) {
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey("two-approvals", "case", Plain.variables(0))
                .getId();
        var copies = new Copies(database, Set.of(Ours.student(0), Load.unit(1)));
        var of = "PROC_INST_ID_ = '" + instance + "'";
        var task = "(SELECT ID_ FROM ACT_RU_TASK WHERE " + of + ")";
        copies.copy("ACT_RU_EXECUTION", of, tasks, Map.of());
        copies.copy(
                "ACT_RU_TASK",
                of,
                tasks,
                Map.of(
                        "DUE_DATE_", Load.DUE,
                        "PRIORITY_", "IF(" + Load.URGENT + ", 100, 50)",
                        "ASSIGNEE_", "IF(" + Load.BY_NAME + ", " + Load.STAFF_BY_NAME + ", NULL)"));
        copies.copy("ACT_RU_IDENTITYLINK", "TASK_ID_ = " + task, tasks, Map.of("GROUP_ID_", Load.GROUP));
        copies.copy("ACT_RU_VARIABLE", of + " AND NAME_ <> 'unit'", tasks, Map.of());
        copies.copy("ACT_RU_VARIABLE", of + " AND NAME_ = 'unit'", tasks, Map.of("TEXT_", Load.UNIT));
        new org.springframework.jdbc.core.JdbcTemplate(database)
                .execute("ANALYZE TABLE ACT_RU_TASK, ACT_RU_IDENTITYLINK, ACT_RU_VARIABLE, ACT_RU_EXECUTION");
    }

    private TaskQuery of(Desk desk) {
        return engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskCandidateGroupIn(desk.groups())
                .taskAssignee(desk.personId())
                .endOr();
    }

    private static TaskQuery inOrder(TaskQuery query) {
        return query.orderByTaskPriority()
                .desc()
                .orderByTaskDueDate()
                .asc()
                .orderByTaskId()
                .asc();
    }

    private int cards(List<Task> page) {
        var instances = page.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (!instances.isEmpty()) {
            engine.getRuntimeService().getVariableInstancesByExecutionIds(instances);
        }
        return page.size();
    }

    @Override
    public int firstPage(Desk desk) {
        return cards(inOrder(of(desk)).listPage(0, Load.PAGE));
    }

    @Override
    public int page20(Desk desk) {
        return cards(inOrder(of(desk)).listPage(19 * Load.PAGE, Load.PAGE));
    }

    @Override
    public int counts(Desk desk) {
        of(desk).taskDueBefore(new java.util.Date()).count();
        return (int) of(desk).count();
    }

    @Override
    public int byUnit(Desk desk) {
        return cards(inOrder(of(desk).processVariableValueEquals("unit", desk.unit()))
                .listPage(0, Load.PAGE));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
