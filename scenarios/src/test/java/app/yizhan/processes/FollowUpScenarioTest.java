package app.yizhan.processes;

import static app.yizhan.processes.VisitForms.found;
import static app.yizhan.processes.VisitForms.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.child.Children;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Cancellations;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("Follow-ups of visits")
@EveryRow("follow-up-solved")
class FollowUpScenarioTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Children children;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
    }

    @AfterEach
    void engine_and_tables_agree() {
        invariants.hold();
    }

    @Test
    void the_owner_writes_the_result_whatever_it_is() {
        var solved = asked();
        scenario.as("teacher01").done(solved, Map.of("result", "SOLVED", "resultNote", "talked it over"));
        assertThat(scenario.request(solved).result()).isEqualTo("EndEvent_Solved");
        var open = asked();
        scenario.as("teacher01").done(open, Map.of("result", "NOT_SOLVED", "resultNote", "did not come"));
        assertThat(scenario.request(open).result()).isEqualTo("EndEvent_NotSolved");
    }

    @Test
    void a_day_late_the_deputy_secretary_of_the_visitor_gets_a_copy() {
        var late = asked();
        assertThat(scenario.as("teacher01").finds(late).orElseThrow().due())
                .isBetween(MONDAY.plusDays(7), MONDAY.plusDays(7).plusMinutes(1));
        scenario.advanceTo(MONDAY.plusDays(8).plusMinutes(2));
        assertThat(scenario.seenBy("dean01", late).timeline())
                .extracting(app.yizhan.request.TimelineEntry::action)
                .contains("REMINDED", "COPIED_UP");
        scenario.withdraw(late, "counselor01");
        assertThat(scenario.request(late).result()).isEqualTo("EndEvent_Withdrawn");
    }

    @Test
    void it_can_be_cancelled_and_nobody_starts_one() {
        var cancelled = asked();
        cancellations.cancel(cancelled, "a test", null, scenario.id("admin"));
        assertThat(scenario.request(cancelled).result()).isEqualTo("EndEvent_Cancelled");
        assertThatThrownBy(() -> scenario.submit("follow-up", "counselor01", Map.of()))
                .isInstanceOf(NotFound.class);
    }

    private String asked() {
        var visit = scenario.submit(VisitForms.SERVICE, "counselor01", found(MONDAY.minusHours(1), "", "b01-201"));
        scenario.as("counselor01").done(visit, item("TASK", "USUAL", Map.of("owner", scenario.id("teacher01"))));
        return children.of(visit, scenario.id("counselor01")).getFirst().requestId();
    }
}
