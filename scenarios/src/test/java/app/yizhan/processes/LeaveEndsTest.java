package app.yizhan.processes;

import static app.yizhan.processes.LeaveForms.SERVICE;
import static app.yizhan.processes.LeaveForms.extension;
import static app.yizhan.processes.LeaveForms.leave;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.excuse.Excuse;
import app.yizhan.excuse.Excuses;
import app.yizhan.request.Cancellations;
import app.yizhan.request.RequestStatus;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("Leave: every end")
class LeaveEndsTest {

    /** A Monday in term. */
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 11, 25, 8, 0);

    private static final Set<String> REACHED = new TreeSet<>();

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Excuses excuses;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
    }

    @AfterEach
    void engine_and_tables_agree() {
        invariants.hold();
    }

    @AfterAll
    static void every_result_of_the_model_was_reached() {
        assertThat(REACHED).isEqualTo(results());
    }

    /** End events of the process and of what ends it; those of parts and of paths beside it are no results. */
    private static Set<String> results() {
        var family = Family.all().stream()
                .filter(f -> f.key().equals(SERVICE))
                .findFirst()
                .orElseThrow();
        var results = new TreeSet<String>();
        for (var end : family.model().getModelElementsByType(EndEvent.class)) {
            boolean ofTheCase = !(end.getParentElement() instanceof SubProcess part)
                    || part.triggeredByEvent()
                            && part.getChildElementsByType(StartEvent.class).stream()
                                    .allMatch(StartEvent::isInterrupting);
            if (ofTheCase) {
                results.add(end.getId());
            }
        }
        return results;
    }

    private void ended(String request, String result) {
        assertThat(scenario.request(request).result()).isEqualTo(result);
        REACHED.add(result);
    }

    private String granted(String student) {
        var request = scenario.submit(SERVICE, student, leave(WEDNESDAY, WEDNESDAY.plusHours(10)));
        scenario.as("counselor01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Return");
        return request;
    }

    @Test
    void a_return_in_time_ends_the_excuse_at_that_moment() {
        var request = granted("student01");
        assertThat(excuses.of(request))
                .contains(new Excuse(scenario.id("student01"), WEDNESDAY, WEDNESDAY.plusHours(10), SERVICE, request));
        scenario.advanceTo(WEDNESDAY.plusHours(7));
        scenario.as("student01").done(request);
        ended(request, "EndEvent_Returned");
        assertThat(excuses.of(request).orElseThrow().to()).isBefore(WEDNESDAY.plusHours(8));
        assertThat(excuses.isExcused(scenario.id("student01"), WEDNESDAY.plusHours(9)))
                .isFalse();
    }

    @Test
    void the_counselor_may_register_a_late_return() {
        var request = granted("student02");
        scenario.advanceTo(WEDNESDAY.plusHours(13));
        scenario.as("counselor01").done(request);
        ended(request, "EndEvent_ReturnedLate");
        assertThat(excuses.of(request).orElseThrow().to()).isEqualTo(WEDNESDAY.plusHours(10));
    }

    @Test
    void a_student_who_stayed_here_gives_the_leave_back() {
        var request = granted("student03");
        scenario.as("student03").done(request);
        ended(request, "EndEvent_NotTaken");
        assertThat(excuses.of(request)).isEmpty();
    }

    @Test
    void nobody_who_came_back_in_two_working_days_is_overdue() {
        var request = granted("student04");
        scenario.advanceTo(LocalDateTime.of(2026, 11, 27, 17, 59));
        assertThat(scenario.request(request).status()).isEqualTo(RequestStatus.RUNNING);
        scenario.advance(Duration.ofMinutes(2));
        ended(request, "EndEvent_Overdue");
        assertThat(scenario.seenBy("student04", request).timeline())
                .extracting("action")
                .contains("RETURN_NEAR", "RETURN_LATE", "RETURN_OVERDUE", "NOT_BACK");
    }

    @Test
    void an_extension_moves_the_end_of_the_leave_when_it_is_granted() {
        var request = granted("student05");
        scenario.advanceTo(WEDNESDAY.plusHours(5));
        var later = WEDNESDAY.plusDays(1).plusHours(10);
        var extension = scenario.submit(SERVICE, "student05", extension(later));
        assertThat(scenario.seenBy("student05", extension).data())
                .containsEntry("days", 2)
                .containsEntry("type", "PERSONAL")
                .containsEntry("oldNumber", scenario.request(request).number());
        scenario.as("counselor01").approve(extension);
        assertThat(excuses.of(request).orElseThrow().to())
                .as("two days: the college office decides too")
                .isEqualTo(WEDNESDAY.plusHours(10));
        scenario.as("college01").approve(extension);
        ended(extension, "EndEvent_Extended");
        assertThat(excuses.of(request).orElseThrow().to()).isEqualTo(later);
        assertThat(scenario.seenBy("student05", request).data()).containsEntry("returnBy", later.toString());
        assertThat(scenario.seenBy("student05", request).open().getFirst().due())
                .isEqualTo(later);
        scenario.advanceTo(later.minusMinutes(1));
        scenario.as("student05").done(request);
        ended(request, "EndEvent_Returned");
    }

    @Test
    void an_extension_is_no_longer_needed_when_the_student_is_back() {
        var request = granted("student06");
        var extension = scenario.submit(SERVICE, "student06", extension(WEDNESDAY.plusDays(3)));
        scenario.advanceTo(WEDNESDAY.plusHours(9));
        scenario.as("student06").done(request);
        ended(request, "EndEvent_Returned");
        ended(extension, "EndEvent_NotNeeded");
    }

    @Test
    void a_rejection_frees_the_time() {
        var form = leave(WEDNESDAY, WEDNESDAY.plusDays(2));
        var request = scenario.submit(SERVICE, "student07", form);
        scenario.as("counselor01").approve(request);
        scenario.as("college01").reject(request, "EXAM_CLASH");
        ended(request, "EndEvent_Rejected");
        assertThat(excuses.of(request)).isEmpty();
        scenario.withdraw(scenario.submit(SERVICE, "student07", form), "student07");
    }

    @Test
    void a_request_is_withdrawn_before_the_first_decision() {
        var request = scenario.submit(SERVICE, "student08", leave(WEDNESDAY, WEDNESDAY.plusDays(2)));
        scenario.withdraw(request, "student08");
        ended(request, "EndEvent_Withdrawn");
        assertThat(scenario.request(request).status()).isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void a_cancelled_leave_excuses_nobody_any_longer() {
        var request = granted("student09");
        scenario.advanceTo(WEDNESDAY.plusHours(2));
        cancellations.cancel(request, "entered twice", null, scenario.id("admin"));
        ended(request, "EndEvent_Cancelled");
        assertThat(excuses.of(scenario.id("student09"), WEDNESDAY.plusHours(3), WEDNESDAY.plusDays(1)))
                .isEqualTo(List.of());
    }

    @Test
    void a_returned_request_left_alone_for_48_hours_lapses() {
        var request = scenario.submit(
                SERVICE,
                "student10",
                leave(WEDNESDAY.plusDays(7), WEDNESDAY.plusDays(7).plusHours(8)));
        scenario.as("counselor01").returnToApplicant(request, "where to?");
        scenario.advance(Duration.ofHours(49));
        ended(request, "EndEvent_Lapsed");
    }
}
