package app.yizhan.processes;

import static app.yizhan.processes.LeaveForms.SERVICE;
import static app.yizhan.processes.LeaveForms.extension;
import static app.yizhan.processes.LeaveForms.leave;
import static app.yizhan.processes.LeaveForms.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.setting.Settings;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Leave: who decides, by when, and what happens if not")
@EveryRow({
    "leave-care",
    "leave-level",
    "leave-level-cdu-bs",
    "leave-level-hatu",
    "leave-level-sjz",
    "leave-level-zjitc",
    "leave-rank",
    "leave-term"
})
@OnOneDatabase(OnOneDatabase.Kind.H2)
class LeaveTimesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 9, 9, 0);
    private static final LocalDateTime THURSDAY = LocalDateTime.of(2026, 11, 12, 8, 0);

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Settings settings;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        scenario.beginAt(NOW);
    }

    @AfterEach
    void as_shipped() {
        settings.change("leave.pack", "default", scenario.id("admin"));
        settings.change("leave.school-days-only", "false", scenario.id("admin"));
        invariants.hold();
    }

    @ParameterizedTest
    @CsvSource({
        "1, counselor01",
        "3, counselor01 college01",
        "7, counselor01 college01 dean01",
        "14, counselor01 college01 dean01 affairs01",
        "15, counselor01 college01 dean01 affairs01 leader01"
    })
    void days_say_how_far_it_goes(int days, String approvers) {
        var form = leave(THURSDAY, THURSDAY.plusDays(days - 1).plusHours(9));
        var predicted = scenario.predicted(SERVICE, "student14", form);
        var request = scenario.submit(SERVICE, "student14", form);
        for (var approver : approvers.split(" ")) {
            scenario.as(approver).approve(request);
        }
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Return");
        assertThat(scenario.walked(request)).isEqualTo(predicted.subList(0, predicted.size() - 1));
        assertThat(predicted).last().isEqualTo("Task_Return");
        scenario.as("student14").done(request);
    }

    @ParameterizedTest
    @CsvSource({
        "zjitc, 3, Task_ClassTeacherReview Task_CollegeOfficeReview",
        "cdu-bs, 7, Task_CollegeOfficeReview",
        "hatu, 8, Task_SchoolLeaderReview",
        "sjz, 6, Task_StudentAffairsReview Task_SchoolLeaderReview"
    })
    void the_pack_that_is_chosen_decides(String pack, int days, String steps) {
        settings.change("leave.pack", pack, scenario.id("admin"));
        var form = leave(THURSDAY, THURSDAY.plusDays(days - 1));
        assertThat(scenario.predicted(SERVICE, "student14", form))
                .containsExactlyElementsOf(List.of((steps + " Task_Return").split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "zjitc", "cdu-bs", "hatu", "sjz"})
    void in_every_pack_somebody_decides_however_long_it_is(String pack) {
        settings.change("leave.pack", pack, scenario.id("admin"));
        for (int days : List.of(1, 2, 3, 4, 6, 7, 8, 11, 15, 16, 31)) {
            var form = leave(THURSDAY, THURSDAY.plusDays(days - 1).plusHours(9));
            assertThat(scenario.predicted(SERVICE, "student14", form))
                    .as("%d days", days)
                    .hasSizeGreaterThan(1)
                    .endsWith("Task_Return");
        }
    }

    @Test
    void a_pack_may_look_at_the_city_and_at_holidays() {
        settings.change("leave.pack", "sjz", scenario.id("admin"));
        var away = with(leave(THURSDAY, THURSDAY.plusHours(9)), "leaveCity", true);
        var here = leave(THURSDAY, THURSDAY.plusHours(9));
        assertThat(scenario.predicted(SERVICE, "student14", away))
                .isNotEqualTo(scenario.predicted(SERVICE, "student14", here));
        settings.change("leave.pack", "zjitc", scenario.id("admin"));
        scenario.beginAt(LocalDateTime.of(2026, 9, 21, 9, 0));
        var usual = LocalDateTime.of(2026, 9, 23, 8, 0);
        var beforeTheHoliday = LocalDateTime.of(2026, 9, 30, 8, 0);
        assertThat(scenario.predicted(SERVICE, "student14", leave(beforeTheHoliday, beforeTheHoliday.plusHours(9))))
                .contains("Task_CounselorReview")
                .isNotEqualTo(scenario.predicted(SERVICE, "student14", leave(usual, usual.plusHours(9))));
    }

    @Test
    void parents_who_do_not_know_are_called_first_when_it_is_far_or_long() {
        var near = with(leave(THURSDAY, THURSDAY.plusHours(9)), "parentInformed", false);
        assertThat(scenario.predicted(SERVICE, "student14", near)).doesNotContain("Task_CallParents");
        var far = with(with(leave(THURSDAY, THURSDAY.plusHours(9)), "parentInformed", false), "leaveCity", true);
        assertThat(scenario.predicted(SERVICE, "student14", far)).startsWith("Task_CallParents");
        var isLong = with(leave(THURSDAY, THURSDAY.plusDays(3)), "parentInformed", false);
        assertThat(scenario.predicted(SERVICE, "student14", isLong)).startsWith("Task_CallParents");
    }

    @Test
    void a_setting_counts_school_days_instead_of_dates() {
        var overTheWeekend = leave(THURSDAY, THURSDAY.plusDays(4));
        assertThat(scenario.predicted(SERVICE, "student14", overTheWeekend)).contains("Task_DeputySecretaryReview");
        settings.change("leave.school-days-only", "true", scenario.id("admin"));
        assertThat(scenario.predicted(SERVICE, "student14", overTheWeekend))
                .containsExactly("Task_CounselorReview", "Task_CollegeOfficeReview", "Task_Return");
    }

    @Test
    void whoever_is_asked_has_a_day_and_then_the_college_may_act() {
        var request = scenario.submit(
                SERVICE,
                "student15",
                leave(THURSDAY.plusDays(1), THURSDAY.plusDays(1).plusHours(8)));
        assertThat(scenario.seenBy("student15", request).open().getFirst().due())
                .isEqualToIgnoringSeconds(NOW.plusHours(24));
        scenario.advance(Duration.ofHours(35));
        assertThat(scenario.as("college01").finds(request)).isEmpty();
        assertThat(actions("student15", request)).filteredOn("REMINDED"::equals).hasSize(3);
        scenario.advance(Duration.ofHours(2));
        scenario.as("college01").approve(request);
        scenario.as("student15").done(request);
    }

    @Test
    void a_leave_that_begins_soon_is_urgent_and_silence_approves_nothing() {
        var start = NOW.plusHours(6);
        var request = scenario.submit(SERVICE, "student16", leave(start, start.plusHours(5)));
        assertThat(scenario.seenBy("student16", request).open().getFirst().due())
                .isEqualToIgnoringSeconds(NOW.plusHours(4));
        scenario.advance(Duration.ofMinutes(241));
        assertThat(scenario.as("college01").finds(request)).as("after 4 h").isPresent();
        scenario.advance(Duration.ofHours(3));
        assertThat(actions("student16", request)).containsOnlyOnce("STILL_UNDECIDED");
        assertThat(told("leave-undecided", "counselor01", request)).isOne();
        assertThat(scenario.waitsAt(request)).contains("Task_CounselorReview");
        scenario.withdraw(request, "student16");
    }

    @Test
    void nobody_is_alarmed_about_a_leave_that_was_decided() {
        var request = scenario.submit(SERVICE, "student17", leave(THURSDAY, THURSDAY.plusHours(8)));
        scenario.as("counselor01").approve(request);
        scenario.advanceTo(THURSDAY.plusHours(1));
        assertThat(actions("student17", request)).doesNotContain("STILL_UNDECIDED");
        scenario.as("student17").done(request);
    }

    @Test
    void the_return_is_reminded_of_then_called_for_then_told_to_the_college() {
        var end = THURSDAY.plusDays(1).plusHours(4);
        var request = scenario.submit(SERVICE, "student18", leave(THURSDAY, end));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        assertThat(told("leave-granted", "student18", request)).isOne();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM message WHERE kind = 'leave-away' AND person_id = ? AND dedupe_key LIKE ?",
                        Integer.class,
                        scenario.id("dorm01"),
                        "%" + request + "%"))
                .as("who is away, without the request that is none of theirs")
                .isOne();
        scenario.advanceTo(end.minusHours(12).plusMinutes(1));
        assertThat(told("leave-near", "student18", request)).isOne();
        scenario.advanceTo(end.plusHours(2).minusMinutes(1));
        assertThat(told("leave-late", "counselor01", request)).isZero();
        scenario.advanceTo(end.plusHours(2).plusMinutes(1));
        assertThat(told("leave-late", "counselor01", request)).isOne();
        assertThat(told("leave-late-you", "student18", request)).isOne();
        assertThat(told("leave-overdue", "college01", request)).isZero();
        scenario.advanceTo(end.plusHours(24).plusMinutes(1));
        assertThat(told("leave-overdue", "college01", request)).isOne();
        scenario.as("student18").done(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_ReturnedLate");
    }

    @Test
    void after_an_extension_everything_is_counted_from_the_new_end() {
        var request = scenario.submit(SERVICE, "student19", leave(THURSDAY, THURSDAY.plusHours(8)));
        scenario.as("counselor01").approve(request);
        var later = THURSDAY.plusHours(12);
        var extension = scenario.submit(SERVICE, "student19", extension(later));
        scenario.as("counselor01").approve(extension);
        scenario.advanceTo(later.plusHours(1));
        assertThat(told("leave-late", "counselor01", request)).isZero();
        scenario.advanceTo(later.plusHours(2).plusMinutes(1));
        assertThat(told("leave-late", "counselor01", request)).isOne();
        scenario.as("student19").done(request);
    }

    @Test
    void the_parents_of_a_student_in_special_care_are_called_first_and_nobody_reads_why() {
        jdbc.update(
                "INSERT INTO attention_mark (id, person_id, from_date) VALUES ('care-1', ?, '2026-09-01')",
                scenario.id("student20"));
        try {
            var request = scenario.submit(SERVICE, "student20", leave(THURSDAY, THURSDAY.plusHours(8)));
            assertThat(scenario.waitsAt(request)).containsExactly("Task_CallParents");
            assertThat(scenario.seenBy("student20", request).data()).doesNotContainKey("risk");
            scenario.as("counselor01")
                    .done(request, java.util.Map.of("parentCall", "Mother answered at ten, she agrees."));
            scenario.as("counselor01").approve(request);
            scenario.as("student20").done(request);
        } finally {
            jdbc.update("DELETE FROM attention_mark WHERE id = 'care-1'");
        }
    }

    @Test
    void a_third_of_the_term_is_told_to_those_who_answer_for_the_student() {
        var request = scenario.submit(
                SERVICE, "student13", with(leave(THURSDAY, THURSDAY.plusDays(45)), "type", "INTERNSHIP"));
        for (var approver : List.of("counselor01", "college01", "dean01", "affairs01", "leader01")) {
            scenario.as(approver).approve(request);
        }
        assertThat(actions("student13", request)).containsOnlyOnce("TERM_OF_LEAVES");
        assertThat(told("leave-third", "affairs01", request)).isOne();
        scenario.as("student13").done(request);
    }

    private List<String> actions(String account, String request) {
        return scenario.seenBy(account, request).timeline().stream()
                .map(entry -> entry.action())
                .toList();
    }

    private int told(String kind, String account, String request) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = ? AND person_id = ? AND request_id = ?",
                Integer.class,
                kind,
                scenario.id(account),
                request);
    }
}
