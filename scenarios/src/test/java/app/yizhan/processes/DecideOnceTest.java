package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.TaskAlreadyDecided;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** R3 of docs/trust.md on one node. */
@EngineTest
@OnOneDatabase(OnOneDatabase.Kind.H2)
@Tag("trust")
@DisplayName("Decisions under competition")
class DecideOnceTest {

    private static final int THREADS = 12;
    private static final int CALLERS = 3;
    private static final int TASKS = Integer.getInteger("yizhan.trust.tasks", 600);
    /** In turns: each of them has one open request. */
    private static final List<String> STUDENTS =
            List.of("student16", "student17", "student18", "student19", "student20");

    @Autowired
    Scenario scenario;

    @Autowired
    Approvals approvals;

    @Autowired
    Beds beds;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void three_callers_for_each_task_decide_it_once_and_the_others_read_who_did() throws Exception {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        var counselor = scenario.id("counselor01");
        var won = new AtomicInteger();
        var told = new AtomicInteger();
        var other = Collections.synchronizedList(new ArrayList<Throwable>());
        List<String> requests = new ArrayList<>();
        var beds = freeBeds();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            while (requests.size() < TASKS) {
                var submitted = all(pool, submissions(beds));
                requests.addAll(submitted);
                List<Callable<Void>> calls = new ArrayList<>();
                for (var slot : slots(submitted)) {
                    calls.addAll(Collections.nCopies(CALLERS, () -> decide(slot, counselor, won, told, other)));
                }
                Collections.shuffle(calls);
                all(pool, calls);
            }
        }
        assertThat(other).isEmpty();
        assertThat(won).hasValue(requests.size());
        assertThat(told).hasValue(requests.size() * (CALLERS - 1));
        for (var request : requests) {
            assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM decision WHERE request_id = ?", Integer.class, request))
                    .isOne();
        }
    }

    private List<String> freeBeds() {
        return beds.states("b02", scenario.now().toLocalDate()).stream()
                .filter(bed -> bed.state() == BedState.State.FREE)
                .map(BedState::bed)
                .limit(STUDENTS.size())
                .toList();
    }

    private List<Callable<String>> submissions(List<String> beds) {
        return IntStream.range(0, STUDENTS.size())
                .<Callable<String>>mapToObj(
                        i -> () -> scenario.submit("room-change", STUDENTS.get(i), move(beds.get(i))))
                .toList();
    }

    private List<String> slots(List<String> requests) {
        var slots = scenario.as("counselor01").inbox().stream()
                .filter(entry -> requests.contains(entry.requestId()))
                .map(InboxEntry::slotId)
                .toList();
        assertThat(slots).hasSize(requests.size());
        return slots;
    }

    private static <T> List<T> all(ExecutorService pool, List<Callable<T>> calls) throws Exception {
        List<T> answers = new ArrayList<>();
        for (var future : pool.invokeAll(calls)) {
            answers.add(future.get());
        }
        return answers;
    }

    private Void decide(String slot, String counselor, AtomicInteger won, AtomicInteger told, List<Throwable> other) {
        try {
            approvals.decide(new Decide(slot, Action.REJECT, "not now", "NO_BED", null, Map.of(), null, counselor));
            won.incrementAndGet();
        } catch (TaskAlreadyDecided e) {
            told.incrementAndGet();
        } catch (RuntimeException e) {
            other.add(e);
        }
        return null;
    }
}
