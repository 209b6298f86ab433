package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.camunda.MovableClock;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.Requests;
import app.yizhan.request.Withdrawals;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R8 of docs/trust.md; {@code -Dyizhan.trust.pool-seconds} for longer. */
@EngineTest
@OnOneDatabase(OnOneDatabase.Kind.H2)
@Tag("trust")
@DisplayName("Fifty users and five connections")
class PoolOfFiveTest {

    private static final int SECONDS = Integer.getInteger("yizhan.trust.pool-seconds", 10);
    private static final int STUDENTS = 36;
    private static final int STAFF = 14;
    private static final int CONNECTIONS = 5;
    /** Nobody waits longer than for a turn and a few connections; what hangs for ever would. */
    private static final int PATIENCE = 60;

    private static final List<String> ASKING = List.of("student11", "student12", "student13", "student14", "student15");

    /** Said when somebody else was faster, or when too many act at once. */
    private static final Set<String> CLEAR =
            Set.of("ALREADY_DECIDED", "TASK_GONE", "REQUEST_ENDED", "BUSY", "LOST_RACE");

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    MovableClock clock;

    @Autowired
    DataSource dataSource;

    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Map<String, String> open = new ConcurrentHashMap<>();
    private final List<Throwable> unexpected = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private OtherNode node;
    private HikariPoolMXBean pool;
    private Requests requests;
    private RequestQueries queries;
    private Withdrawals withdrawals;
    private Approvals approvals;
    private Inbox inbox;
    private long end;

    @BeforeEach
    void a_node_with_five_connections() throws SQLException {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        node = OtherNode.small(dataSource);
        var beans = node.beans();
        beans.getBean(MovableClock.class).setOffset(clock.offset());
        pool = beans.getBean(DataSource.class).unwrap(HikariDataSource.class).getHikariPoolMXBean();
        requests = beans.getBean(Requests.class);
        queries = beans.getBean(RequestQueries.class);
        withdrawals = beans.getBean(Withdrawals.class);
        approvals = beans.getBean(Approvals.class);
        inbox = beans.getBean(Inbox.class);
    }

    @AfterEach
    void nothing_is_left() {
        open.forEach((request, student) -> {
            if (scenario.request(request).endedAt() == null) {
                withdrawals.withdraw(request, null, null, student);
            }
        });
        node.close();
        invariants.hold();
    }

    @Test
    void everybody_gets_an_answer_and_every_connection_comes_back() throws Exception {
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Future<?>> users = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(STUDENTS + STAFF);
        try {
            for (int i = 0; i < STUDENTS; i++) {
                var student = scenario.id(ASKING.get(i % ASKING.size()));
                users.add(threads.submit(() -> ask(student)));
            }
            for (int i = 0; i < STAFF; i++) {
                var approver = scenario.id(i % 2 == 0 ? Desk.HOUSING : Desk.OFFICE);
                var action = i % 2 == 0 ? Action.APPROVE : Action.SUBMIT;
                users.add(threads.submit(() -> decide(approver, action)));
            }
            for (var user : users) {
                user.get(SECONDS + PATIENCE, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        tell();
        assertThat(unexpected).isEmpty();
        assertThat(answers).containsKeys("submit", "read", "list", "decide");
        assertThat(pool.getActiveConnections())
                .as("connections that nobody gave back")
                .isZero();
        assertThat(pool.getThreadsAwaitingConnection()).isZero();
        assertThat(pool.getTotalConnections()).isLessThanOrEqualTo(CONNECTIONS);
    }

    private void tell() {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "R8: %d users, %d connections, %d s: %s; p50 %d ms, p99 %d ms, longest %d ms%n",
                STUDENTS + STAFF,
                CONNECTIONS,
                SECONDS,
                answers,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast());
    }

    /** Asks, looks, and takes every third back. */
    private void ask(String student) {
        var data = Map.of("way", "SINGLE", "words", "as it is");
        for (int i = 0; System.nanoTime() < end; i++) {
            var submitted = answer("submit", () -> requests.submit("trial-desk", data, null, student));
            if (submitted.isPresent()) {
                var request = submitted.get().id();
                open.put(request, student);
                answer("read", () -> queries.detail(request, student));
                if (i % 3 == 2) {
                    answer("withdraw", () -> withdrawals.withdraw(request, null, null, student));
                }
            }
        }
    }

    /** The oldest few are on everybody's list, so that many want to decide the same. */
    private void decide(String approver, Action action) {
        while (goesOn()) {
            var todo = answer(
                            "list",
                            () -> inbox.todo(approver, InboxFilter.NONE, null, 20)
                                    .items())
                    .stream()
                    .flatMap(List::stream)
                    .filter(entry -> open.containsKey(entry.requestId()))
                    .toList();
            if (!todo.isEmpty()) {
                var slot = todo.get(ThreadLocalRandom.current().nextInt(todo.size()))
                        .slotId();
                answer(
                        "decide",
                        () -> approvals.decide(new Decide(slot, action, null, null, null, Map.of(), null, approver)));
            }
        }
    }

    /** On a machine that is busy with other things the first requests come late: one at least is decided. */
    private boolean goesOn() {
        var now = System.nanoTime();
        return now < end || !answers.containsKey("decide") && now < end + TimeUnit.SECONDS.toNanos(PATIENCE / 2);
    }

    private <T> Optional<T> answer(String what, Supplier<T> call) {
        var began = System.nanoTime();
        try {
            var answer = Optional.of(call.get());
            count(what);
            return answer;
        } catch (Refusal e) {
            count(e.code());
            if (!CLEAR.contains(e.code())) {
                unexpected.add(e);
            }
        } catch (RuntimeException e) {
            unexpected.add(e);
        } finally {
            times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        return Optional.empty();
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, a -> new AtomicInteger()).incrementAndGet();
    }
}
