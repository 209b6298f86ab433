package app.yizhan.processes;

import static app.yizhan.processes.LeaveForms.SERVICE;
import static app.yizhan.processes.LeaveForms.extension;
import static app.yizhan.processes.LeaveForms.leave;
import static app.yizhan.processes.LeaveForms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.access.DoorMistakes;
import app.yizhan.access.Passages;
import app.yizhan.access.Passages.Report;
import app.yizhan.access.Passages.Sent;
import app.yizhan.access.Registration;
import app.yizhan.calendar.DueWork;
import app.yizhan.excuse.Excuses;
import app.yizhan.organisation.People;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Leave: what a door may register")
class LeaveDoorTest {

    /** A Monday in term. */
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2026, 11, 25, 8, 0);
    private static final LocalDateTime END = WEDNESDAY.plusHours(10);

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Excuses excuses;

    @Autowired
    Passages passages;

    @Autowired
    DoorMistakes mistakes;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    @Qualifier("returnsByDoor")
    DueWork work;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
    }

    @AfterEach
    void engine_and_tables_agree() {
        invariants.hold();
        jdbc.update("DELETE FROM access_event");
    }

    private String granted(String student) {
        var form = with(leave(WEDNESDAY, END), "leaveCity", true);
        var request = scenario.submit(SERVICE, student, form);
        scenario.as("counselor01").approve(request);
        if (scenario.request(request).status().isOpen()
                && !scenario.waitsAt(request).contains("Task_Return")) {
            scenario.as("college01").approve(request);
        }
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Return");
        return request;
    }

    @Test
    void an_entry_near_the_end_is_the_return_and_an_earlier_one_or_one_before_an_exit_is_not() {
        var request = granted("student11");
        int counselor = told("leave-back-staff", "counselor01");
        var back = WEDNESDAY.plusHours(8);
        scenario.advanceTo(back.plusMinutes(30));
        passes("student11", WEDNESDAY.plusHours(4), "IN");
        passes("student11", back.minusHours(1), "IN");
        passes("student11", back.minusMinutes(50), "OUT");
        assertThat(work.runDue()).isZero();
        assertThat(passes("student11", back, "IN")).isEqualTo(new Report(1, 0, List.of()));
        assertThat(result(request)).as("the feed only stores").isNull();
        assertThat(work.runDue()).isEqualTo(1);
        assertThat(scenario.waitsAt(request))
                .as("nobody has anything left to do")
                .containsExactly("Event_EntryStands");
        assertThat(excuses.of(request).orElseThrow().to())
                .as("the rest of the day stays excused")
                .isEqualTo(END);
        assertThat(told("leave-back", "student11")).isEqualTo(1);
        assertThat(told("leave-back-staff", "counselor01")).isEqualTo(counselor + 1);
        assertThat(passes("student11", back, "IN")).isEqualTo(new Report(0, 1, List.of()));
        assertThat(work.runDue()).isZero();
        assertThat(resultOnceItStands(request)).isEqualTo("EndEvent_Returned");
        assertThat(open("counselor01")).doesNotContain(request);
    }

    @Test
    void what_a_door_saw_of_somebody_else_is_taken_back_and_the_reminders_go_on() {
        var request = granted("student15");
        scenario.advanceTo(WEDNESDAY.plusHours(9));
        passes("student15", WEDNESDAY.plusHours(8), "IN");
        assertThat(work.runDue()).isEqualTo(1);
        var counselor = scenario.id("counselor01");
        var other = scenario.id("counselor02");
        assertThat(List.of("counselor01", "duty01"))
                .allSatisfy(account -> assertThat(open(account)).contains(request));
        assertThat(open("counselor02")).doesNotContain(request);
        assertThatThrownBy(() -> mistakes.takeBack(request, "a roommate", null, other))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mistakes.takeBack(request, " ", null, counselor))
                .isInstanceOf(InvalidFields.class);
        mistakes.takeBack(request, "a roommate had the card", null, counselor);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Return");
        assertThat(scenario.seenBy("student15", request).timeline())
                .extracting(TimelineEntry::action)
                .containsSubsequence("ENTRY_SEEN", "ENTRY_WRONG");
        assertThat(work.runDue()).as("what the door saw before").isZero();
        assertThatThrownBy(() -> mistakes.takeBack(request, "again", null, counselor))
                .isInstanceOf(NotFound.class);

        int late = told("leave-late", "counselor01");
        scenario.advanceTo(END.plusHours(5));
        assertThat(told("leave-late", "counselor01")).isEqualTo(late + 1);
        assertThat(excuses.of(request).orElseThrow().to()).isEqualTo(END);
        passes("student15", END.plusHours(4), "IN");
        assertThat(work.runDue()).isEqualTo(1);
        assertThat(resultOnceItStands(request)).isEqualTo("EndEvent_ReturnedLate");
    }

    /** A late return is what doors see most: it was told before, and the days in which it is taken may be over. */
    @Test
    void whoever_was_told_before_is_told_again_and_has_time_left() {
        var request = granted("student16");
        scenario.advanceTo(END.plusHours(25));
        assertThat(List.of(toldOf("leave-late", request), toldOf("leave-overdue", request)))
                .containsExactly(1, 2);
        var friday = END.plusDays(2).withHour(17);
        scenario.advanceTo(friday);
        passes("student16", friday.minusMinutes(5), "IN");
        assertThat(work.runDue()).isEqualTo(1);
        assertThat(gate(request)).containsExactly("leave-granted", "leave-ended");
        var saturday = friday.plusHours(17);
        scenario.advanceTo(saturday);
        mistakes.takeBack(request, "a roommate had the card", null, scenario.id("counselor01"));
        scenario.advanceTo(saturday.plusMinutes(5));
        assertThat(toldOf("leave-goes-on", request)).isEqualTo(1);
        assertThat(toldOf("leave-granted", request)).as("was said once").isEqualTo(1);
        assertThat(toldOf("leave-near", request)).as("nothing is near any more").isEqualTo(1);
        assertThat(List.of(
                        toldOf("leave-late", request),
                        toldOf("leave-late-you", request),
                        toldOf("leave-overdue", request)))
                .containsExactly(2, 2, 4);
        assertThat(scenario.waitsAt(request)).as("until Monday evening").containsExactly("Task_Return");
        passes("student16", saturday.plusMinutes(3), "IN");
        assertThat(work.runDue()).isEqualTo(1);
        assertThat(List.of(toldOf("leave-back", request), toldOf("leave-back-staff", request)))
                .containsExactly(2, 2);
        mistakes.takeBack(request, "again", null, scenario.id("counselor01"));
        assertThat(gate(request))
                .containsExactly("leave-granted", "leave-ended", "leave-granted", "leave-ended", "leave-granted");
        scenario.advanceTo(saturday.plusDays(2).withHour(17));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Return");
        scenario.advanceTo(saturday.plusDays(2).withHour(18).withMinute(1));
        assertThat(result(request)).isEqualTo("EndEvent_Overdue");
    }

    @Test
    void another_leave_asked_for_meanwhile_has_to_go_first() {
        var one = granted("student16");
        var other = granted("student17");
        scenario.advanceTo(WEDNESDAY.plusHours(9));
        passes("student16", WEDNESDAY.plusHours(8), "IN");
        passes("student17", WEDNESDAY.plusHours(8), "IN");
        assertThat(work.runDue()).isEqualTo(2);
        var counselor = scenario.id("counselor01");
        var first = mistakes.of(counselor, null, 1);
        var second = mistakes.of(counselor, first.next(), 1);
        assertThat(Stream.of(first, second).flatMap(page -> page.items().stream()))
                .extracting(Registration::requestId)
                .containsExactly(other, one);
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> mistakes.of(counselor, "yesterday", 1))
                .satisfies(refused -> assertThat(((Refusal) refused).code()).isEqualTo("BAD_CURSOR"));

        var asked = scenario.submit(SERVICE, "student16", leave(END.minusMinutes(30), END.plusHours(4)));
        assertThatThrownBy(() -> mistakes.takeBack(one, "a roommate", null, counselor))
                .satisfies(refused -> {
                    assertThat(((Refusal) refused).code()).isEqualTo("LEAVE_MEANWHILE");
                    assertThat(((Refusal) refused).args())
                            .containsEntry("number", scenario.request(asked).number());
                });
        assertThat(scenario.waitsAt(one)).containsExactly("Event_EntryStands");
        scenario.withdraw(asked, "student16");
        mistakes.takeBack(one, "a roommate", null, counselor);
        scenario.as("student16").done(one);
        assertThat(result(one)).isEqualTo("EndEvent_Returned");
        assertThat(resultOnceItStands(other)).isEqualTo("EndEvent_Returned");
    }

    @Test
    void two_nodes_close_it_once_and_an_entry_after_the_end_is_late() {
        var request = granted("student12");
        scenario.advanceTo(WEDNESDAY.plusHours(13));
        passes("student12", WEDNESDAY.plusHours(12), "IN");
        var nodes = Stream.of("one", "other")
                .map(node -> CompletableFuture.supplyAsync(work::runDue))
                .toList();
        assertThat(nodes.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(resultOnceItStands(request)).isEqualTo("EndEvent_ReturnedLate");
        assertThat(excuses.of(request).orElseThrow().to()).isEqualTo(END);
        assertThat(scenario.seenBy("student12", request).timeline())
                .extracting(TimelineEntry::action)
                .containsOnlyOnce("ENTRY_SEEN");
    }

    @Test
    void while_an_extension_is_decided_no_door_ends_the_leave_and_after_that_it_does() {
        var request = granted("student13");
        scenario.advanceTo(WEDNESDAY.plusHours(8));
        var extension = scenario.submit(SERVICE, "student13", extension(WEDNESDAY.plusDays(1)));
        passes("student13", WEDNESDAY.plusHours(8), "IN");
        assertThat(work.runDue()).isZero();
        assertThat(scenario.request(extension).status().isOpen()).isTrue();
        scenario.withdraw(extension, "student13");
        assertThat(work.runDue()).isEqualTo(1);
        assertThat(resultOnceItStands(request)).isEqualTo("EndEvent_Returned");
    }

    /** What a case of a model without the boundary event looks like: nothing in it waits for the message. */
    @Test
    void a_case_of_an_older_model_waits_for_the_student() {
        var request = granted("student14");
        scenario.advanceTo(WEDNESDAY.plusHours(9));
        passes("student14", WEDNESDAY.plusHours(8), "IN");
        var instance = scenario.request(request).instanceId();
        assertThat(jdbc.update(
                        "DELETE FROM ACT_RU_EVENT_SUBSCR WHERE PROC_INST_ID_ = ? AND EVENT_NAME_ = 'Msg_EntrySeen'",
                        instance))
                .isEqualTo(1);
        assertThat(work.runDue()).isZero();
        scenario.as("student14").done(request);
        assertThat(result(request)).isEqualTo("EndEvent_Returned");
        assertThat(scenario.seenBy("student14", request).timeline())
                .extracting(TimelineEntry::action)
                .doesNotContain("ENTRY_SEEN");
    }

    private String result(String request) {
        return scenario.request(request).result();
    }

    private String resultOnceItStands(String request) {
        assertThat(result(request)).as("it can be taken back").isNull();
        scenario.advance(Duration.ofHours(49));
        return result(request);
    }

    private int told(String kind, String account) {
        return jdbc.queryForList(
                        "SELECT id FROM message WHERE kind = ? AND person_id = ?",
                        String.class,
                        kind,
                        scenario.id(account))
                .size();
    }

    private List<String> open(String account) {
        return mistakes.of(scenario.id(account), null, 200).items().stream()
                .map(Registration::requestId)
                .toList();
    }

    /** How often anybody was told of the request. */
    private int toldOf(String kind, String request) {
        return jdbc.queryForList(
                        "SELECT id FROM message WHERE kind = ? AND request_id = ?", String.class, kind, request)
                .size();
    }

    private List<String> gate(String request) {
        return jdbc.queryForList(
                "SELECT kind FROM outbox WHERE channel = 'gate' AND request_id = ? ORDER BY id", String.class, request);
    }

    private Report passes(String account, LocalDateTime at, String direction) {
        var person = people.find(scenario.id(account)).orElseThrow();
        var sent = new Sent(person.number(), "gate 1", at + ":00+08:00", direction);
        return passages.take(List.of(sent), scenario.id("admin"), Locale.SIMPLIFIED_CHINESE);
    }
}
