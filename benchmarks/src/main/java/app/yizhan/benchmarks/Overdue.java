package app.yizhan.benchmarks;

import app.yizhan.calendar.DueWork;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;

/** What fell due while nothing ran, worked off: reminders of our ladders, timers of the engine; in seconds. */
final class Overdue {

    private Overdue() {}

    /** Each rung is a reminder: timeline, audit, message and mail. The nodes are on the same schema and begin together. */
    static double ours(int count, Ours... nodes) throws Exception {
        var ours = nodes[0];
        ours.copy(ours.submit(0), count);
        ours.jdbc.update("DELETE FROM ACT_RU_JOB");
        ours.jdbc.update(
                "UPDATE slot_principal SET principal = 'FIRST_OFFICE@school:school' WHERE principal NOT LIKE 'person:%'");
        ours.jdbc.update("UPDATE rung SET due_at = '2026-01-05 09:00:00'");
        int before = reminded(ours.jdbc);
        long begin = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(nodes.length)) {
            for (var done :
                    pool.invokeAll(Arrays.stream(nodes).map(Overdue::work).toList())) {
                done.get();
            }
        }
        double took = (System.nanoTime() - begin) / 1e9;
        check(ours.jdbc, before, count);
        return took;
    }

    private static Callable<Void> work(Ours node) {
        var rungs = node.context.getBeansOfType(DueWork.class).values().stream()
                .filter(w -> w.getClass().getSimpleName().startsWith("RungWork"))
                .findFirst()
                .orElseThrow();
        return () -> {
            while (rungs.runDue() > 0) {}
            return null;
        };
    }

    /** The case that was copied has a rung of its own. */
    private static void check(JdbcTemplate jdbc, int before, int count) {
        int done = reminded(jdbc) - before;
        int twice = jdbc.queryForObject(
                "SELECT COUNT(*) FROM (SELECT request_id FROM timeline_entry WHERE action = 'REMINDED' GROUP BY request_id HAVING COUNT(*) > 1) t",
                Integer.class);
        if (done < count || done > count + 1 || twice > 0) {
            throw new IllegalStateException(done + " of " + count + " rungs were worked off, " + twice + " twice");
        }
    }

    private static int reminded(JdbcTemplate jdbc) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM timeline_entry WHERE action = 'REMINDED'", Integer.class);
    }

    /** Each timer is a boundary timer that leads to an end event; nothing is written or sent by it. */
    static double plain(Plain plain, int count) throws InterruptedException {
        var jdbc = new JdbcTemplate(plain.database);
        jdbc.update("UPDATE ACT_RU_JOB SET DUEDATE_ = '2099-01-01'");
        var instance = plain.start(0);
        var of = "PROC_INST_ID_ = '" + instance + "'";
        var copies = new Copies(plain.database, Set.of(Ours.student(0), Load.unit(1)));
        for (var table : new String[] {"ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE"}) {
            copies.copy(table, of, count, Map.of());
        }
        copies.copy(
                "ACT_RU_JOB",
                "PROCESS_INSTANCE_ID_ = '" + instance + "'",
                count,
                Map.of("DUEDATE_", "'2026-01-05 09:00:00'"));
        var executor = ((ProcessEngineConfigurationImpl) plain.engine.getProcessEngineConfiguration()).getJobExecutor();
        long begin = System.nanoTime();
        executor.start();
        while (jdbc.queryForObject(
                        "SELECT COUNT(*) FROM ACT_RU_JOB WHERE DUEDATE_ < '2099-01-01' AND DUEDATE_ < NOW()",
                        Integer.class)
                > 0) {
            Thread.sleep(50);
        }
        double took = (System.nanoTime() - begin) / 1e9;
        executor.shutdown();
        return took;
    }
}
