package app.yizhan.benchmarks;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** Camunda's task query, and the variables of a page's cards in one more. */
final class PlainInbox implements Reader {

    private final Plain plain;
    private final boolean mineToo;

    /** @param mineToo "my groups or mine" in one list; else groups only, a list of its own */
    PlainInbox(Plain plain, boolean mineToo) {
        this.plain = plain;
        this.mineToo = mineToo;
    }

    @Override
    public String name() {
        return mineToo ? "Camunda, groups or mine" : "Camunda, groups only";
    }

    @Override
    public void load(int tasks) {
        var instance = plain.start(0);
        var copies = new Copies(plain.database, Set.of(Ours.student(0), Load.unit(1)));
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
        copies.copy("ACT_RU_JOB", "PROCESS_INSTANCE_ID_ = '" + instance + "'", tasks, Map.of());
        new org.springframework.jdbc.core.JdbcTemplate(plain.database)
                .execute("ANALYZE TABLE ACT_RU_TASK, ACT_RU_IDENTITYLINK, ACT_RU_VARIABLE, ACT_RU_EXECUTION");
    }

    private TaskQuery of(Desk desk) {
        var query = plain.engine.getTaskService().createTaskQuery();
        return mineToo
                ? query.or()
                        .taskCandidateGroupIn(desk.groups())
                        .taskAssignee(desk.personId())
                        .endOr()
                : query.taskCandidateGroupIn(desk.groups());
    }

    private static TaskQuery inOrder(TaskQuery query) {
        return query.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc();
    }

    private int cards(List<Task> page) {
        var instances = page.stream().map(Task::getProcessInstanceId).toArray(String[]::new);
        return instances.length == 0
                        || plain.engine
                                        .getRuntimeService()
                                        .createVariableInstanceQuery()
                                        .processInstanceIdIn(instances)
                                        .list()
                                        .size()
                                > 0
                ? page.size()
                : -1;
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
        of(desk).dueBefore(new Date()).count();
        return (int) of(desk).count();
    }

    @Override
    public int byUnit(Desk desk) {
        return cards(inOrder(of(desk).processVariableValueEquals("unit", desk.unit()))
                .listPage(0, Load.PAGE));
    }
}
