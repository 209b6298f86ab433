package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.calendar.DueWork;
import app.yizhan.camunda.MovableClock;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Requests;
import app.yizhan.request.Withdrawals;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** R3 of docs/trust.md on two nodes: two engines with their job executors and workers on one database. */
@EngineTest
@EnabledIfSystemProperty(named = "yizhan.test.database", matches = "mariadb")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("trust")
@DisplayName("Two nodes, one database")
class TwoNodesTest {

    private static final String SERVICE = "trial-desk";
    private static final int THREADS = 12;
    private static final int CALLERS = 3;
    /** Two beside each other, and the one behind their join. */
    private static final int TASKS_OF_A_CASE = 3;

    private static final int CASES = Integer.getInteger("yizhan.trust.tasks", 120) / TASKS_OF_A_CASE;
    private static final int CASES_AT_A_TIME = 100;
    private static final int RUNGS = Integer.getInteger("yizhan.trust.rungs", 500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    ApplicationContext here;

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<Throwable> unexpected = Collections.synchronizedList(new ArrayList<>());
    private final List<String> left = Collections.synchronizedList(new ArrayList<>());
    private OtherNode other;
    private List<ApplicationContext> nodes;
    private ExecutorService pool;

    @BeforeAll
    void two_nodes() throws java.sql.SQLException {
        other = OtherNode.beside(here.getBean(DataSource.class));
        nodes = List.of(here, other.beans());
        pool = Executors.newFixedThreadPool(THREADS);
        at(LocalDateTime.of(2026, 11, 23, 9, 0));
    }

    @AfterAll
    void one_node() {
        pool.close();
        other.close();
    }

    @AfterEach
    void nothing_is_lost_or_doubled() throws Exception {
        var student = scenario.id("student11");
        List<Callable<Void>> calls = new ArrayList<>();
        for (var request : left) {
            calls.add(() -> act(node -> node.getBean(Withdrawals.class).withdraw(request, null, null, student)));
        }
        all(calls);
        left.clear();
        invariants.hold();
    }

    @Test
    void three_callers_for_each_task_decide_it_once_whichever_node_they_ask() throws Exception {
        nodes.forEach(node -> jobs(node).start());
        var began = Instant.now();
        try {
            for (int done = 0; done < CASES; done += CASES_AT_A_TIME) {
                decide(submit("FORK", Math.min(CASES_AT_A_TIME, CASES - done)));
            }
        } finally {
            nodes.forEach(node -> jobs(node).shutdown());
        }
        System.out.printf(
                "R3: %d tasks on two nodes, %d callers each, in %d ms: %s%n",
                CASES * TASKS_OF_A_CASE,
                CALLERS,
                Duration.between(began, Instant.now()).toMillis(),
                answers);
        assertThat(unexpected).isEmpty();
        assertThat(answers.remove("done")).hasValue(CASES * TASKS_OF_A_CASE);
        answers.keySet().removeAll(List.of("ALREADY_DECIDED", "TASK_GONE"));
        int conflicts = answers.values().stream().mapToInt(AtomicInteger::get).sum();
        assertThat(conflicts)
                .as("conflicts shown: %s", answers)
                .isLessThanOrEqualTo(CASES * TASKS_OF_A_CASE * CALLERS / 1000);
    }

    /** Both sides of the fork at once, then what comes behind the join, which some node's jobs let through. */
    private void decide(List<String> requests) throws Exception {
        compete(requests, Map.of("Task_Left", "housing01", "Task_Right", "finance01"));
        var until = Instant.now().plus(PATIENCE);
        while (open(requests, "Task_Last").size() < requests.size()) {
            assertThat(Instant.now()).as("joined by then").isBefore(until);
            Thread.sleep(20);
        }
        compete(requests, Map.of("Task_Last", "college01"));
        for (var request : requests) {
            assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Approved");
            assertThat(jdbc.queryForList(
                            "SELECT step FROM round WHERE request_id = ? AND state = 'SETTLED'", String.class, request))
                    .containsExactlyInAnyOrder("Task_Left", "Task_Right", "Task_Last");
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM decision WHERE request_id = ?", Integer.class, request))
                    .isEqualTo(TASKS_OF_A_CASE);
        }
        left.removeAll(requests);
    }

    private void compete(List<String> requests, Map<String, String> steps) throws Exception {
        List<Callable<Void>> calls = new ArrayList<>();
        steps.forEach((step, account) -> {
            var person = scenario.id(account);
            var action = step.equals("Task_Last") ? Action.SUBMIT : Action.APPROVE;
            for (var slot : open(requests, step)) {
                var command = new Decide(slot, action, null, null, null, Map.of(), null, person);
                calls.addAll(Collections.nCopies(
                        CALLERS, () -> act(node -> node.getBean(Approvals.class).decide(command))));
            }
        });
        assertThat(calls).hasSize(requests.size() * steps.size() * CALLERS);
        Collections.shuffle(calls);
        all(calls);
    }

    private List<String> open(List<String> requests, String step) {
        var marks = String.join(",", Collections.nCopies(requests.size(), "?"));
        var args = new ArrayList<Object>(requests);
        args.add(step);
        return jdbc.queryForList(
                "SELECT s.id FROM slot s JOIN round o ON o.id = s.round_id WHERE s.state = 'OPEN' AND s.request_id IN ("
                        + marks + ") AND o.step = ?",
                String.class,
                args.toArray());
    }

    @Test
    void a_backlog_of_rungs_is_worked_off_by_both_and_each_rung_once() throws Exception {
        // what other classes left open is worked off before
        at(LocalDateTime.of(2026, 11, 25, 8, 0));
        work(nodes.getFirst());
        at(LocalDateTime.of(2026, 11, 23, 9, 0));
        var requests = submit("HERE", RUNGS);
        at(LocalDateTime.of(2026, 11, 25, 8, 0));
        var began = Instant.now();
        List<Integer> worked = all(
                nodes.stream().<Callable<Integer>>map(node -> () -> work(node)).toList());
        System.out.printf(
                "R3: %d rungs on two nodes in %d ms, by each %s%n",
                RUNGS, Duration.between(began, Instant.now()).toMillis(), worked);
        at(LocalDateTime.of(2026, 11, 23, 9, 0));
        assertThat(worked.stream().mapToInt(n -> n).sum()).isEqualTo(RUNGS);
        for (var request : requests) {
            assertThat(jdbc.queryForList(
                            "SELECT action FROM timeline_entry WHERE request_id = ? AND action = 'REMINDED'",
                            String.class,
                            request))
                    .hasSize(1);
        }
    }

    /** As a node's schedule does. */
    private static int work(ApplicationContext node) {
        var rungs = node.getBean("rungWork", DueWork.class);
        int all = 0;
        for (int done = rungs.runDue(); done > 0; done = rungs.runDue()) {
            all += done;
        }
        return all;
    }

    private List<String> submit(String way, int count) throws Exception {
        var student = scenario.id("student11");
        var data = Map.of("way", way, "words", "as it is");
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var node = nodes.get(i % nodes.size());
            calls.add(() -> {
                var request = node.getBean(Requests.class)
                        .submit(SERVICE, data, null, student)
                        .id();
                left.add(request);
                return request;
            });
        }
        return all(calls);
    }

    private interface Act {
        void on(ApplicationContext node);
    }

    /** Through one of the nodes. */
    private Void act(Act act) {
        try {
            act.on(nodes.get(java.util.concurrent.ThreadLocalRandom.current().nextInt(nodes.size())));
            count("done");
        } catch (Refusal e) {
            count(e.code());
        } catch (RuntimeException e) {
            unexpected.add(e);
        }
        return null;
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, a -> new AtomicInteger()).incrementAndGet();
    }

    private <T> List<T> all(List<Callable<T>> calls) throws Exception {
        List<T> found = new ArrayList<>();
        for (var future : pool.invokeAll(calls)) {
            found.add(future.get());
        }
        return found;
    }

    private void at(LocalDateTime time) {
        scenario.beginAt(time);
        var offset = here.getBean(MovableClock.class).offset();
        nodes.forEach(node -> node.getBean(MovableClock.class).setOffset(offset));
    }

    private static JobExecutor jobs(ApplicationContext node) {
        return ((ProcessEngineConfigurationImpl)
                        node.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
    }
}
