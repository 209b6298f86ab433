package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.RejectReason;
import app.yizhan.approval.RejectReasons;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Cancellations;
import app.yizhan.request.ServicePaused;
import app.yizhan.request.ServicePauses;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What of a service changes at once, while cases run. */
@EngineTest
@DisplayName("Pauses and reasons")
class PausesAndReasonsTest {

    @Autowired
    Scenario scenario;

    @Autowired
    ServicePauses pauses;

    @Autowired
    RejectReasons reasons;

    @Autowired
    Cancellations cancellations;

    private String admin = "";

    @BeforeEach
    void begin() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        admin = scenario.id("admin");
    }

    /** One that is over by the clock of this test holds again by that of the next. */
    @AfterEach
    void it_is_open() {
        pauses.pause(SERVICE, null, "检修", "Repairs", null, admin);
        pauses.open(SERVICE, admin);
    }

    @Test
    void nobody_applies_while_a_service_is_paused_and_its_cases_go_on() {
        var running = scenario.submit(SERVICE, "student11", move(scenario.freeBed("b02")));
        scenario.as("counselor01").returnToApplicant(running, "which exam?");
        pauses.pause(SERVICE, LocalDate.of(2026, 11, 25), "宿舍楼检修", "The buildings are being repaired", null, admin);
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student12", move(scenario.freeBed("b02"))))
                .isInstanceOf(ServicePaused.class);
        scenario.as("student11").done(running, move(scenario.freeBed("b02")));
        scenario.as("counselor01").approve(running);
        assertThat(scenario.waitsAt(running)).containsExactly("Task_CollegeReview");
        scenario.advance(Duration.ofDays(2));
        assertThat(pauses.now(SERVICE)).as("its day has come").isEmpty();
        var taken = scenario.submit(SERVICE, "student12", move(scenario.freeBed("b02")));
        List.of(running, taken).forEach(id -> cancellations.cancel(id, "the test is over", null, admin));
    }

    @Test
    void of_two_who_pause_at_once_one_holds_and_neither_fails() throws Exception {
        Callable<Object> one = () -> pauses.pause(SERVICE, null, "检修", "Repairs", null, admin);
        Callable<Object> other = () -> pauses.pause(SERVICE, null, "放假", "Holidays", null, scenario.id("admin2"));
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(one, other, one, other))) {
                answer.get();
            }
        }
        assertThat(pauses.now(SERVICE))
                .hasValueSatisfying(pause -> assertThat(pause.reason()).isIn("检修", "放假"));
        assertThatThrownBy(() -> pauses.pause("no-service", null, "检修", "Repairs", null, admin))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_reason_is_given_at_once_and_kept_after_it_is_retired() {
        var request = scenario.submit(SERVICE, "student13", move(scenario.freeBed("b02")));
        var added = reasons.add(SERVICE, "床位要留给新生", "Kept for freshmen", null, admin);
        assertThat(added.code()).isEqualTo("KEPT_FOR_FRESHMEN");
        scenario.as("counselor01").reject(request, added.code());
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
        reasons.retire(SERVICE, added.code(), admin);
        assertThat(reasons.of(SERVICE)).extracting(RejectReason::code).doesNotContain(added.code());
        var next = scenario.submit(SERVICE, "student13", move(scenario.freeBed("b02")));
        assertThatThrownBy(() -> scenario.as("counselor01").reject(next, added.code()))
                .isInstanceOf(InvalidFields.class);
        cancellations.cancel(next, "the test is over", null, admin);
    }
}
