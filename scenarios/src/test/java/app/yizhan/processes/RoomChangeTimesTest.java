package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static app.yizhan.processes.RoomChangeForms.swap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.organisation.PeopleLeft;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.TimelineEntry;
import app.yizhan.setting.Settings;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Room change: time, leavers, traces")
@OnOneDatabase(OnOneDatabase.Kind.H2)
class RoomChangeTimesTest {

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Settings settings;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void begin() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
    }

    @Test
    void the_alarm_of_a_long_hold_follows_a_request_that_was_sent_again() {
        var bed = scenario.freeBed("b02");
        var request = scenario.submit(SERVICE, "student11", move(bed));
        scenario.advance(Duration.ofDays(14));
        scenario.as("counselor01").returnToApplicant(request, "still wanted?");
        var corrected = move(bed);
        corrected.put("desiredDate", "2026-12-20");
        scenario.as("student11").done(request, corrected);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CounselorReview");
        scenario.advanceTo(LocalDateTime.of(2026, 12, 16, 12, 0));
        assertThat(actions("student11", request))
                .as("15 working days after the first submission")
                .doesNotContain("LONG_HOLD");
        scenario.advanceTo(LocalDateTime.of(2026, 12, 29, 12, 0));
        assertThat(actions("student11", request)).containsOnlyOnce("LONG_HOLD");
        scenario.withdraw(request, "student11");
        assertThat(openVisits(request)).isZero();
    }

    @Test
    void an_exchange_that_was_returned_asks_the_partner_and_both_counselors_again() {
        var request = scenario.submit(SERVICE, "student12", swap(scenario.id("student13")));
        scenario.as("student13").approve(request);
        scenario.as("counselor01").returnToApplicant(request, "talk to your parents");
        scenario.as("student12").done(request, swap(scenario.id("student13")));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_PartnerConsent");
        scenario.as("student13").approve(request);
        scenario.as("counselor01").approve(request);
        assertThat(scenario.waitsAt(request))
                .as("one counselor of both signs once")
                .containsExactly("Task_CollegeReview");
        scenario.as("college01").reject(request, "NOT_ELIGIBLE");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
        assertThat(openVisits(request)).isZero();
    }

    @Test
    void a_request_taken_in_the_window_may_be_corrected_after_it() {
        var bed = scenario.freeBed("b02");
        var request = scenario.submit(SERVICE, "student14", move(bed));
        scenario.as("counselor01").returnToApplicant(request, "say more");
        settings.change("room-change.windows", "2026-04-01..2026-04-30", scenario.id("admin"));
        try {
            scenario.as("student14").done(request, move(bed));
            assertThat(scenario.waitsAt(request)).containsExactly("Task_CounselorReview");
            assertThatThrownBy(() -> scenario.submit(SERVICE, "student15", move(scenario.freeBed("b02"))))
                    .satisfies(code("OUTSIDE_WINDOW"));
        } finally {
            settings.change("room-change.windows", "", scenario.id("admin"));
        }
        scenario.withdraw(request, "student14");
    }

    @Test
    void rejecting_a_conflict_asks_for_no_mediation_note() {
        var data = move(scenario.freeBed("b02"));
        data.put("reason", "CONFLICT");
        var request = scenario.submit(SERVICE, "student16", data);
        scenario.as("counselor01").reject(request, "NOT_ELIGIBLE");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void a_claim_ends_with_a_return() {
        var bed = scenario.freeBed("b02");
        var request = scenario.submit(SERVICE, "student17", move(bed));
        scenario.as("counselor01").returnToApplicant(request, "say more");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM slot WHERE request_id = ? AND claimed_by IS NOT NULL",
                        Integer.class,
                        request))
                .isZero();
        scenario.advance(Duration.ofHours(49));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_HoldExpired");
        assertThat(openVisits(request)).isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM rung WHERE request_id = ?", Integer.class, request))
                .isZero();
    }

    @Test
    void what_waits_for_somebody_who_left_goes_to_the_college_office_with_an_alarm() {
        var request = scenario.submit(SERVICE, "student18", swap(scenario.id("student19")));
        var partner = scenario.id("student19");
        jdbc.update("UPDATE person SET left_on = ? WHERE id = ?", java.sql.Date.valueOf("2026-11-20"), partner);
        try {
            events.publishEvent(new PeopleLeft(List.of(partner)));
            scenario.advance(Duration.ofMinutes(1));
            assertThat(actions("student18", request)).containsOnlyOnce("REROUTED");
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM message WHERE person_id = ? AND kind = 'nobody-found'",
                            Integer.class,
                            scenario.id("admin")))
                    .isPositive();
            assertThatThrownBy(() -> scenario.as("college01").approve(request)).satisfies(code("STUDENT_LEFT"));
            scenario.as("college01").reject(request, "NOT_ELIGIBLE");
            assertThat(scenario.request(request).result()).isEqualTo("EndEvent_PartnerRefused");
        } finally {
            jdbc.update("UPDATE person SET left_on = NULL WHERE id = ?", partner);
        }
    }

    private List<String> actions(String account, String request) {
        return scenario.seenBy(account, request).timeline().stream()
                .map(TimelineEntry::action)
                .toList();
    }

    private int openVisits(String request) {
        var open = jdbc.queryForObject(
                "SELECT COUNT(*) FROM step_visit WHERE request_id = ? AND left_at IS NULL", Integer.class, request);
        return open == null ? 0 : open;
    }

    private static java.util.function.Consumer<Throwable> code(String code) {
        return e -> assertThat(e)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
