package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static app.yizhan.processes.RoomChangeForms.swap;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.calendar.DueWork;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.HeldResources;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.Requests;
import app.yizhan.request.Withdrawals;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two who act on one case at the same moment: each outcome is one that could have come about one after the other. */
@EngineTest
@Tag("trust")
@DisplayName("Two at the same moment")
class AtTheSameMomentTest {

    /** The students are some whom no other test lets change rooms: one change a term. */
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    private static final String DONE = "done";

    @Autowired
    Scenario scenario;

    @Autowired
    Requests requests;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Approvals approvals;

    @Autowired
    List<DueWork> dueWork;

    @Autowired
    HeldResources resources;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
    }

    @AfterEach
    void nothing_is_lost_or_doubled() {
        jdbc.queryForList("SELECT r.id, p.account FROM request r JOIN person p ON p.id = r.applicant_id"
                        + " WHERE r.ended_at IS NULL AND r.service = 'room-change'")
                .forEach(r -> scenario.withdraw((String) r.get("id"), (String) r.get("account")));
        invariants.hold();
        assertThat(resources.leftBehind()).isZero();
    }

    @RepeatedTest(3)
    void a_student_who_submits_twice_has_one_request() throws Exception {
        var free = scenario.freeBeds("b01");
        var one = free.getFirst();
        var other = free.get(1);
        var answers = both(() -> submit("student08", move(one)), () -> submit("student08", move(other)));
        assertThat(answers).containsExactlyInAnyOrder(DONE, "REQUEST_OPEN");
        assertThat(open("student08")).isOne();
        assertThat(heldBy("student08")).as("one bed and one mark").isEqualTo(2);
    }

    @RepeatedTest(3)
    void a_partner_who_is_asked_twice_is_part_of_one_exchange() throws Exception {
        var partner = scenario.id("student07");
        var answers = both(() -> submit("student03", swap(partner)), () -> submit("student04", swap(partner)));
        assertThat(answers).containsExactlyInAnyOrder(DONE, "PARTNER_BUSY");
        assertThat(open("student03") + open("student04")).isOne();
    }

    @RepeatedTest(3)
    void two_who_ask_each_other_have_one_exchange() throws Exception {
        var answers = both(
                () -> submit("student03", swap(scenario.id("student04"))),
                () -> submit("student04", swap(scenario.id("student03"))));
        assertThat(answers).contains(DONE).containsAnyOf("PARTNER_BUSY", "REQUEST_OPEN");
        assertThat(open("student03") + open("student04")).isOne();
    }

    @RepeatedTest(3)
    void a_withdrawal_and_an_approval_come_one_after_the_other() throws Exception {
        var request = scenario.submit(SERVICE, "student03", move(scenario.freeBed("b01")));
        var slot = scenario.as("counselor01").task(request);
        var answers = both(
                () -> withdrawals.withdraw(request, "", null, scenario.id("student03")),
                () -> decide("counselor01", slot, Action.APPROVE, Map.of()));
        assertThat(answers.getFirst()).isEqualTo(DONE);
        assertThat(answers.getLast()).isIn(DONE, "TASK_GONE");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Withdrawn");
    }

    @RepeatedTest(3)
    void a_return_and_an_approval_by_two_of_an_office_are_one_decision() throws Exception {
        var request = scenario.submit(SERVICE, "student03", move(scenario.freeBed("b01")));
        var slot = scenario.as("counselor01").task(request);
        var answers = both(
                () -> decide("counselor01", slot, Action.RETURN, Map.of()),
                () -> decide("counselor01", slot, Action.APPROVE, Map.of()));
        assertThat(answers).containsExactlyInAnyOrder(DONE, "ALREADY_DECIDED");
        boolean returned = answers.getFirst().equals(DONE);
        assertThat(scenario.request(request).status())
                .isEqualTo(returned ? RequestStatus.RETURNED : RequestStatus.RUNNING);
        assertThat(scenario.waitsAt(request)).containsExactly(returned ? "Task_CounselorReview" : "Task_CollegeReview");
    }

    @RepeatedTest(5)
    void a_correction_and_the_end_of_its_48_hours_do_not_both_happen() throws Exception {
        var bed = scenario.freeBed("b01");
        var request = scenario.submit(SERVICE, "student06", move(bed));
        scenario.as("counselor01").returnToApplicant(request, "which exam?");
        var slot = scenario.as("student06").task(request);
        jumpOver(Duration.ofHours(48));
        var answers = both(() -> decide("student06", slot, Action.SUBMIT, move(bed)), this::runDue);
        assertThat(answers.getLast()).isEqualTo(DONE);
        if (answers.getFirst().equals(DONE)) {
            assertThat(scenario.waitsAt(request)).containsExactly("Task_CounselorReview");
            assertThat(scenario.request(request).turn()).isEqualTo(2);
        } else {
            assertThat(answers.getFirst()).isIn("TASK_GONE", "REQUEST_ENDED");
            assertThat(scenario.request(request).result()).isEqualTo("EndEvent_HoldExpired");
        }
    }

    @RepeatedTest(5)
    void a_report_and_the_end_of_its_three_days_do_not_both_happen() throws Exception {
        var request = scenario.submit(SERVICE, "student07", move(scenario.freeBed("b01")));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        scenario.as("dorm01").done(request);
        var slot = scenario.as("student07").task(request);
        jumpOver(Duration.ofDays(3));
        var answers = both(() -> decide("student07", slot, Action.SUBMIT, Map.of()), this::runDue);
        assertThat(answers.getLast()).isEqualTo(DONE);
        if (answers.getFirst().equals(DONE)) {
            assertThat(scenario.waitsAt(request)).containsExactly("Task_ConfirmMoveIn");
        } else {
            assertThat(answers.getFirst()).isIn("TASK_GONE", "REQUEST_ENDED");
            assertThat(scenario.request(request).result()).isEqualTo("EndEvent_HoldExpired");
        }
    }

    private void submit(String account, Map<String, Object> data) {
        requests.submit(SERVICE, data, null, scenario.id(account));
    }

    private void decide(String account, String slot, Action action, Map<String, Object> data) {
        var opinion = action == Action.RETURN ? "which exam?" : null;
        approvals.decide(new Decide(slot, action, opinion, null, null, data, null, scenario.id(account)));
    }

    /** Only the time: what falls due has not run yet. */
    private void jumpOver(Duration duration) {
        scenario.beginAt(scenario.now().plus(duration).plusSeconds(1));
    }

    private void runDue() {
        dueWork.forEach(DueWork::runDue);
    }

    private List<String> both(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var calls = Arrays.asList(one, other).stream()
                    .<Callable<String>>map(act -> () -> {
                        start.await();
                        return answer(act);
                    })
                    .toList();
            return pool.invokeAll(calls).stream().map(AtTheSameMomentTest::get).toList();
        }
    }

    private static String get(java.util.concurrent.Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError("Not a refusal", e);
        }
    }

    private static String answer(Runnable act) {
        try {
            act.run();
            return DONE;
        } catch (Refusal e) {
            return e.code();
        }
    }

    private int open(String account) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM request WHERE applicant_id = ? AND status IN ('RUNNING', 'RETURNED')",
                Integer.class,
                scenario.id(account));
    }

    private int heldBy(String account) {
        return jdbc.queryForObject("""
                SELECT COUNT(*) FROM held_resource h JOIN request r ON r.id = h.request_id
                WHERE h.open_mark = 1 AND r.applicant_id = ?""", Integer.class, scenario.id(account));
    }
}
