package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.excuse.Excuses;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Late return")
@EveryRow({"late-return-cut-off", "late-return-route"})
class LateReturnScenarioTest {

    private static final String SERVICE = "late-return";
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final LocalDateTime CUT_OFF = LocalDateTime.of(2026, 11, 23, 21, 0);

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Excuses excuses;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
    }

    @AfterEach
    void engine_and_tables_agree() {
        invariants.hold();
    }

    @Test
    void a_late_return_is_the_counselors_and_excuses_until_the_student_is_back() {
        assertThat(scenario.predicted(SERVICE, "student01", late())).containsExactly("Task_CounselorReview");
        var request = scenario.submit(SERVICE, "student01", late());
        assertThat(scenario.as("student01").inbox())
                .noneMatch(e -> e.requestId().equals(request));
        scenario.as("counselor01").approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Registered");
        var excuse = excuses.of(request).orElseThrow();
        assertThat(excuse.from()).isEqualTo(CUT_OFF);
        assertThat(excuse.to()).isEqualTo("2026-11-24T00:30");
        assertThat(excuses.isExcused(scenario.id("student01"), LocalDateTime.of(2026, 11, 23, 23, 0)))
                .isTrue();
        assertThat(told(request)).containsExactly(scenario.id("dorm01"));
        assertThat(jdbc.queryForList(
                        "SELECT args FROM message WHERE dedupe_key LIKE ?",
                        String.class,
                        "late-return-registered:" + request + "%"))
                .noneMatch(args -> args.contains("cinema"));
    }

    @Test
    void one_night_out_is_the_counselors_too() {
        assertThat(scenario.predicted(SERVICE, "student02", overnight("2026-11-24T08:00")))
                .containsExactly("Task_CounselorReview");
        var request = scenario.submit(SERVICE, "student02", overnight("2026-11-24T08:00"));
        scenario.as("counselor01").reject(request, "PARENT_NOT_CONFIRMED");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
        assertThat(excuses.of(request)).isEmpty();
    }

    @Test
    void from_two_nights_on_the_college_office_decides_as_well() {
        var form = overnight("2026-11-25T20:00");
        assertThat(scenario.predicted(SERVICE, "student03", form))
                .containsExactly("Task_CounselorReview", "Task_CollegeReview");
        var request = scenario.submit(SERVICE, "student03", form);
        scenario.as("counselor01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CollegeReview");
        scenario.as("college01").approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Registered");
        assertThat(excuses.of(request).orElseThrow().to()).isEqualTo("2026-11-25T20:00");
    }

    @Test
    void the_college_office_may_say_no() {
        var request = scenario.submit(SERVICE, "student03", overnight("2026-11-26T20:00"));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").reject(request, "USE_LEAVE");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void what_the_counselor_leaves_until_the_cut_off_goes_to_the_duty_counselor() {
        var request = scenario.submit(SERVICE, "student04", late());
        scenario.advanceTo(CUT_OFF.minusMinutes(1));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CounselorReview");
        scenario.advanceTo(CUT_OFF.plusMinutes(1));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_DutyReview");
        assertThat(scenario.as("counselor01").finds(request)).isEmpty();
        scenario.as("duty01").approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Registered");
    }

    @Test
    void what_the_college_leaves_until_the_cut_off_goes_there_too_and_may_be_refused() {
        var request = scenario.submit(SERVICE, "student05", overnight("2026-11-25T20:00"));
        scenario.as("counselor01").approve(request);
        scenario.advanceTo(CUT_OFF.plusMinutes(5));
        scenario.as("duty01").reject(request, "NOT_REACHED");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void undecided_an_hour_after_the_cut_off_it_lapses_even_when_it_was_returned() {
        var request = scenario.submit(SERVICE, "student06", late());
        scenario.as("counselor01").returnToApplicant(request, "with whom?");
        scenario.advanceTo(CUT_OFF.plusMinutes(59));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_DutyReview");
        scenario.advanceTo(CUT_OFF.plusMinutes(61));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Lapsed");
        assertThat(excuses.of(request)).isEmpty();
    }

    @Test
    void the_table_closes_the_evening_at_nine_and_an_evening_is_asked_for_once() {
        var request = scenario.submit(SERVICE, "student07", late());
        assertRefused("student07", late(), "EVENING_ASKED");
        scenario.withdraw(request, "student07");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Withdrawn");
        scenario.advanceTo(CUT_OFF);
        assertRefused("student07", late(), "CUT_OFF_PASSED");
        assertRefused("student07", overnight("2026-11-24T08:00"), "CUT_OFF_PASSED");
    }

    @Test
    void times_that_make_no_sense_and_a_night_out_without_the_parents_are_refused() {
        assertWrong(with(late(), "date", "2026-11-22"), "date");
        assertWrong(with(late(), "expectedReturn", "2026-11-23T20:00"), "expectedReturn");
        assertWrong(with(late(), "expectedReturn", "2026-11-24T09:00"), "expectedReturn");
        assertWrong(overnight("2026-11-23T23:30"), "expectedReturn");
        assertWrong(with(overnight("2026-11-24T08:00"), "parentConsent", false), "parentConsent");
        assertRefused("student08", overnight("2026-11-30T08:00"), "TOO_MANY_NIGHTS");
    }

    private void assertRefused(String account, Map<String, Object> form, String code) {
        assertThatThrownBy(() -> scenario.submit(SERVICE, account, form))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void assertWrong(Map<String, Object> form, String field) {
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student08", form))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        wrong -> assertThat(wrong.fields()).extracting("field").containsExactly(field));
    }

    private List<String> told(String request) {
        return jdbc.queryForList(
                "SELECT person_id FROM message WHERE dedupe_key LIKE ?",
                String.class,
                "late-return-registered:" + request + "%");
    }

    private static Map<String, Object> late() {
        return form("LATE", "2026-11-24T00:30");
    }

    private static Map<String, Object> overnight(String back) {
        return with(form("OVERNIGHT", back), "parentConsent", true);
    }

    private static Map<String, Object> form(String kind, String back) {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", kind);
        data.put("date", "2026-11-23");
        data.put("expectedReturn", back);
        data.put("place", "the cinema in the old town");
        data.put("reason", "a film with my class");
        data.put("contact", "13800000000");
        return data;
    }

    private static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> other = new HashMap<>(form);
        other.put(key, value);
        return other;
    }
}
