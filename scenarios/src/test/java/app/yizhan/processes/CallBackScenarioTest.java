package app.yizhan.processes;

import static app.yizhan.processes.RepairForms.SERVICE;
import static app.yizhan.processes.RepairForms.desk;
import static app.yizhan.processes.RepairForms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.figures.Figures;
import app.yizhan.figures.Period;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.rating.Ratings;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import app.yizhan.testing.StatementCount;
import app.yizhan.workorder.WorkBoard;
import app.yizhan.workorder.WorkLine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Ratings, calls back and repairs that broke again")
class CallBackScenarioTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Map<String, Object> DONE = Map.of("finding", "DONE");

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Ratings ratings;

    @Autowired
    Figures figures;

    @Autowired
    WorkBoard board;

    @Autowired
    Cancellations cancellations;

    @Autowired
    StatementCount statements;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
        jdbc.update("UPDATE work_order SET open_mark = NULL");
    }

    @AfterEach
    void engine_and_tables_agree() {
        invariants.hold();
    }

    @Test
    void an_ended_request_is_rated_once_by_its_applicant() {
        var request = scenario.submit(SERVICE, "student01", desk("b01-201"));
        assertRefused("NOT_RATED_YET", request, "student01");
        scenario.as("repair01").approve(request);
        scenario.as("repair01").done(request, DONE);
        scenario.as("student01").approve(request);
        assertThatThrownBy(() -> ratings.rate(request, 5, null, null, scenario.id("student02")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ratings.rate(request, 6, null, null, scenario.id("student01")))
                .isInstanceOf(InvalidFields.class);
        ratings.rate(request, 5, "fast and friendly", "key-1", scenario.id("student01"));
        ratings.rate(request, 5, "fast and friendly", "key-1", scenario.id("student01"));
        assertRefused("RATED_ALREADY", request, "student01");
        assertThat(ratings.of(request, scenario.id("foreman01")).orElseThrow().stars())
                .isEqualTo(5);
        assertThat(ratings.of(request, scenario.id("student01")).orElseThrow().words())
                .isEqualTo("fast and friendly");
        assertThat(scenario.as("dispatch01").inbox()).noneMatch(CallBackScenarioTest::isCallBack);
    }

    @Test
    void a_low_rating_has_the_applicant_called_back_within_a_working_day() {
        var request = repaired("student02", desk("b01-201"));
        ratings.rate(request, 2, "left the dust", null, scenario.id("student02"));
        var call = scenario.as("foreman01").inbox().stream()
                .filter(CallBackScenarioTest::isCallBack)
                .findFirst()
                .orElseThrow();
        assertThat(scenario.as("dispatch01").finds(call.requestId())).isPresent();
        assertThat(call.due()).isEqualTo("2026-11-24T18:00");
        assertThat(scenario.seenBy("foreman01", call.requestId()).data())
                .containsEntry("words", "left the dust")
                .containsEntry("about", scenario.request(request).number());
        scenario.as("dispatch01")
                .done(call.requestId(), Map.of("reached", "REACHED", "callNote", "cleaned up the same day"));
        assertThat(scenario.request(call.requestId()).result()).isEqualTo("EndEvent_CalledBack");
        var week = new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
        assertThat(figures.ratings(scenario.id("affairs01"), week))
                .filteredOn(line -> line.service().equals(SERVICE))
                .singleElement()
                .satisfies(line -> assertThat(line.low()).isPositive());
    }

    @Test
    void a_call_back_can_be_withdrawn_and_cancelled_and_nobody_starts_one() {
        var withdrawn = callBack("student03", "b01-202");
        scenario.withdraw(withdrawn, "student03");
        assertThat(scenario.request(withdrawn).result()).isEqualTo("EndEvent_Withdrawn");
        var cancelled = callBack("student03", "b01-202");
        cancellations.cancel(cancelled, "a test", null, scenario.id("admin"));
        assertThat(scenario.request(cancelled).result()).isEqualTo("EndEvent_Cancelled");
        assertThatThrownBy(() -> scenario.submit("call-back", "student03", Map.of()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_breaks_again_within_seven_days_is_taken_up_one_level_higher_each_time() {
        var first = repaired("student04", desk("b01-203"));
        var number = scenario.request(first).number();
        var second = scenario.submit(SERVICE, "student04", with(desk("b01-203"), "reopens", number));
        assertThat(scenario.waitsAt(second)).containsExactly("Task_ForemanArrange");
        assertRefusedForm("student04", number, "REOPENED_ALREADY");
        scenario.as("foreman01").done(second, Map.of("queue", "CARPENTRY", "to", "CREW"));
        scenario.as("repair01").approve(second);
        scenario.as("repair01").done(second, DONE);
        scenario.as("student04").approve(second);
        var third = scenario.submit(
                SERVICE,
                "student04",
                with(desk("b01-203"), "reopens", scenario.request(second).number()));
        assertThat(scenario.waitsAt(third)).containsExactly("Task_LogisticsArrange");
        assertRefusedForm("student05", number, "REOPEN_UNKNOWN");
        var old = repaired("student04", desk("b01-204"));
        scenario.beginAt(MONDAY.plusDays(8));
        assertRefusedForm("student04", scenario.request(old).number(), "REOPEN_TOO_LATE");
    }

    @Test
    void the_wall_shows_open_orders_with_one_statement_to_those_who_look_after_repairs() throws Exception {
        var late = scenario.submit(SERVICE, "student05", desk("b01-202"));
        var taken = scenario.submit(SERVICE, "student06", desk("b01-201"));
        scenario.as("repair02").approve(taken);
        var dispatcher = scenario.id("dispatch01");
        assertThat(board.of(SERVICE, dispatcher))
                .extracting(WorkLine::requestId)
                .containsExactlyInAnyOrder(late, taken);
        assertThat(board.of(SERVICE, dispatcher))
                .filteredOn(line -> line.requestId().equals(taken))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.step()).isEqualTo("Task_OnSite");
                    assertThat(line.queue()).isEqualTo("CARPENTRY");
                    assertThat(line.worker()).isNotBlank();
                });
        var sent = statements.sentBy(() -> board.of(SERVICE, dispatcher));
        assertThat(sent).filteredOn(id -> id.contains("WorkOrderMapper")).hasSize(1);
        assertThat(sent).hasSizeLessThanOrEqualTo(3);
        assertThatThrownBy(() -> board.of(SERVICE, scenario.id("repair01"))).isInstanceOf(NotFound.class);
    }

    private String callBack(String student, String room) {
        var request = repaired(student, desk(room));
        ratings.rate(request, 1, null, null, scenario.id(student));
        return scenario.as("foreman01").inbox().stream()
                .filter(CallBackScenarioTest::isCallBack)
                .filter(entry -> entry.applicantId().equals(scenario.id(student)))
                .findFirst()
                .orElseThrow()
                .requestId();
    }

    private String repaired(String student, Map<String, Object> form) {
        var request = scenario.submit(SERVICE, student, form);
        scenario.as("repair01").approve(request);
        scenario.as("repair01").done(request, DONE);
        scenario.as(student).approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Repaired");
        return request;
    }

    private static boolean isCallBack(InboxEntry entry) {
        return entry.service().equals("call-back");
    }

    private void assertRefused(String code, String request, String account) {
        assertThatThrownBy(() -> ratings.rate(request, 4, null, null, scenario.id(account)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void assertRefusedForm(String account, String reopens, String code) {
        assertThatThrownBy(() -> scenario.submit(SERVICE, account, with(desk("b01-203"), "reopens", reopens)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
