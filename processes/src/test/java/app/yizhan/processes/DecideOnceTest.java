package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.TaskAlreadyDecided;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Decisions under competition")
class DecideOnceTest {

    private static final int THREADS = 12;
    private static final int CALLERS = 3;
    private static final int ROUNDS = 10;
    private static final List<String> STUDENTS = List.of("student16", "student17", "student18", "student19", "student20");

    @Autowired
    Scenario scenario;

    @Autowired
    Approvals approvals;

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
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Callable<Void>> calls = new ArrayList<>();
                for (var student : STUDENTS) {
                    var request = scenario.submit("room-change", student, move(scenario.freeBed("b02")));
                    requests.add(request);
                    var slot = scenario.as("counselor01").task(request);
                    for (int caller = 0; caller < CALLERS; caller++) {
                        calls.add(() -> decide(slot, counselor, won, told, other));
                    }
                }
                Collections.shuffle(calls);
                for (var future : pool.invokeAll(calls)) {
                    future.get();
                }
            }
        }
        assertThat(other).isEmpty();
        assertThat(won).hasValue(requests.size());
        assertThat(told).hasValue(requests.size() * (CALLERS - 1));
        for (var request : requests) {
            assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM decision WHERE request_id = ?", Integer.class, request)).isOne();
        }
    }

    private Void decide(String slot, String counselor, AtomicInteger won, AtomicInteger told, List<Throwable> other) {
        try {
            approvals.decide(
                    new Decide(slot, Action.REJECT, "not now", "NO_BED", null, Map.of(), null, counselor));
            won.incrementAndGet();
        } catch (TaskAlreadyDecided e) {
            told.incrementAndGet();
        } catch (RuntimeException e) {
            other.add(e);
        }
        return null;
    }

    private static Map<String, Object> move(String bed) {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", "MOVE");
        data.put("reason", "STUDY");
        data.put("explanation", "I prepare for an exam with a classmate.");
        data.put("targetBed", bed);
        data.put("desiredDate", "2026-12-03");
        return data;
    }
}
