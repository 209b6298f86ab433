package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.yizhan.approval.CaseMoves.Place;
import app.yizhan.operation.EngineJob;
import app.yizhan.operation.EngineJobList;
import app.yizhan.operation.Incident;
import app.yizhan.operation.IncidentCause;
import app.yizhan.operation.IncidentRetries;
import app.yizhan.operation.IncidentWhy;
import app.yizhan.operation.Incidents;
import app.yizhan.operation.WaitingCases;
import app.yizhan.operation.WaitingPlace;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.PersonalWords;
import app.yizhan.request.RequestsById;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.StatementCount;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A step of the system fails, or a case waits where nobody acts: an administrator sees it, and does something about it. */
@EngineTest
@DisplayName("Cases that are stuck")
class StuckCasesTest extends OnSmallModels {

    private static final String REFUSED = "BED_HELD {bed=b01-203-1, words='I feel ill'} try ";

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentRetries retries;

    @Autowired
    private EngineJobList jobs;

    @Autowired
    private WaitingCases waiting;

    @Autowired
    private CaseMoves moves;

    @Autowired
    private RequestsById requests;

    @Autowired
    private ManagementService management;

    @Autowired
    private List<PersonalWords> words;

    @Autowired
    private StatementCount statements;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    StuckCasesTest(AutowireCapableBeanFactory beans, CaseInvariants invariants) {
        super(beans, invariants);
    }

    @AfterEach
    void mended() {
        ReturnSteps.Flaky.trouble = null;
    }

    @Test
    void what_failed_in_one_way_is_one_cause_and_is_tried_again_one_by_one_or_together() throws Exception {
        var stuck = stuck("Start -> A -> RuleFlaky -> B -> End", 3);
        var cause = cause();
        assertThat(cause)
                .extracting(IncidentCause::element, IncidentCause::why, IncidentCause::cases)
                .containsExactly("RuleFlaky", IncidentWhy.REFUSED, 3);
        var listed = incidents.list(cause.id(), null, 2);
        var rest = incidents.list(cause.id(), listed.next(), 2);
        assertThat(rest.next()).isNull();
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i ->
                                i < 2 ? listed.items().get(i) : rest.items().getFirst()))
                .extracting(Incident::requestId)
                .containsExactlyInAnyOrderElementsOf(stuck);
        assertThat(jobs.counts().stopped()).isGreaterThanOrEqualTo(3);
        assertThat(jobs.list(EngineJob.State.STOPPED, null, 200).items())
                .extracting(EngineJob::requestId)
                .containsAll(stuck);
        assertThat(statements.of(() -> incidents.causes())).isEqualTo(1);
        assertThat(statements.of(() -> incidents.list(null, null, 50))).isEqualTo(1);
        assertThat(statements.of(() -> jobs.list(EngineJob.State.STOPPED, null, 50)))
                .isEqualTo(1);

        var one = listed.items().getFirst();
        int ready = jobs.counts().ready();
        retry(one, "tried it with the same data");
        assertThat(jobs.counts().ready())
                .as("it failed before, and may run now")
                .isEqualTo(ready + 1);
        assertThat(jobs.counts().oldestDue()).isNotNull();
        ground.runJobsThatFail(one.requestId());
        assertThat(incidents.of(one.requestId())).singleElement().satisfies(again -> {
            assertThat(again.last()).isNotNull();
            assertThat(again.last().note()).isEqualTo("tried it with the same data");
        });
        ReturnSteps.Flaky.trouble = null;
        assertThat(retries.retryAll(cause().id(), "the bed is free now", "all of them", admin())
                        .cases())
                .isEqualTo(3);
        ReturnSteps.Flaky.trouble = REFUSED;
        for (var request : stuck) {
            ground.runJobsThatFail(request);
        }
        ReturnSteps.Flaky.trouble = null;
        assertThat(retries.retryAll(cause.id(), "the bed is free now", "all of them", admin())
                        .cases())
                .as("the same call once more, when they stand again")
                .isEqualTo(3);
        assertThat(incidents.list(cause.id(), null, 50).items())
                .as("it lets nothing try that stopped later")
                .hasSize(3);
        retries.retryAll(cause.id(), null, null, admin());
        refused("INCIDENT_OVER", () -> retry(one, null));
        stuck.forEach(ground::runJobs);
        assertThat(stuck).allSatisfy(id -> assertThat(ground.waiting(id)).containsExactly("B"));
        assertThat(jdbc.queryForList(
                        "SELECT kind FROM audit_entry WHERE action = 'case.retried' AND (subject = ? OR chain = ?)",
                        String.class,
                        key,
                        one.requestId()))
                .containsExactly("OPERATION", "OPERATION", "OPERATION");
        assertThat(forget(one.requestId())).as("of the two tries with a note").isEqualTo(2);
        assertThat(jdbc.queryForList(
                        "SELECT note FROM case_retry WHERE request_id = ? AND note IS NOT NULL", one.requestId()))
                .isEmpty();
    }

    @Test
    void what_the_program_said_is_for_administrators_without_what_people_wrote_and_its_reading_is_recorded() {
        var stuck = stuck("Start -> A -> RuleFlaky -> B -> End", 1).getFirst();
        var incident = incidents.of(stuck).getFirst();
        var said = incidents.technical(incident.id(), admin());
        assertThat(said.message()).startsWith("BED_HELD {bed=b01-203-1").doesNotContain("ill");
        assertThat(said.trace()).startsWith("java.lang.IllegalStateException\n");
        assertThat(said.trace()).contains("ReturnSteps").doesNotContain("ill");
        assertThat(jdbc.queryForList(
                        "SELECT kind FROM audit_entry WHERE chain = ? AND action = 'incident.read'",
                        String.class,
                        stuck))
                .containsExactly("READ");
        assertThatThrownBy(() -> retries.retry(List.of(incident.id()), null, null, ground.id("counselor01")))
                .isInstanceOf(NotFound.class);
        ReturnSteps.Flaky.trouble = null;
        retry(incident, null);
        ground.runJobs(stuck);
    }

    @Test
    void a_stuck_token_goes_back_where_the_planner_says_and_takes_its_sibling_branch_along() {
        var stuck = stuck(
                        "Start -> A -> And1; And1 -> B1 -> RuleFlaky -> And2; And1 -> C1 -> And2; And2 -> D -> End", 1)
                .getFirst();
        var places = moves.places(stuck, admin());
        assertThat(places)
                .extracting(Place::element, Place::waitsForPerson)
                .containsExactly(tuple("C1", true), tuple("RuleFlaky", false));
        var failed = places.getLast();
        assertThat(failed.targets())
                .extracting(ReturnTarget::step, ReturnTarget::cancels, ReturnTarget::blocked)
                .containsExactly(
                        tuple("B1", List.of(), null),
                        tuple("A", List.of("C1"), null),
                        tuple("C1", List.of(), "PARALLEL_BRANCH"));
        assertThatThrownBy(() -> move(stuck, failed, "C1")).isInstanceOf(TargetNotOffered.class);
        assertThatThrownBy(() -> moves.move(stuck, failed.id(), "A", "why", null, ground.id("counselor01")))
                .isInstanceOf(NotFound.class);
        assertThat(move(stuck, failed, "A").cancelled()).containsExactly("C1");
        assertThat(ground.waiting(stuck)).containsExactly("A");
        refused("CASE_WENT_ON", () -> move(stuck, failed, "B1"));
        assertThat(jdbc.queryForMap(
                        "SELECT step, opinion FROM timeline_entry WHERE request_id = ? AND action = 'MOVED'", stuck))
                .containsEntry("STEP", "RuleFlaky")
                .containsEntry("OPINION", "the bed is gone");
        ReturnSteps.Flaky.trouble = null;
        ground.approve(stuck, "A", "B1", "C1", "D");
        assertThat(ground.hasEnded(stuck)).isTrue();
        refused("REQUEST_ENDED", () -> move(stuck, failed, "B1"));
    }

    @Test
    void a_token_that_went_on_to_the_next_step_of_the_system_is_not_taken_from_there_unseen() {
        var stuck = stuck("Start -> A -> RuleFlakyOne -> RuleFlakyTwo -> B -> End", 1)
                .getFirst();
        var seen = moves.places(stuck, admin()).getFirst();
        ReturnSteps.Flaky.trouble = null;
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(String.valueOf(requests.get(stuck).instanceId()))
                .singleResult()
                .getId());
        assertThat(moves.places(stuck, admin())).extracting(Place::element).containsExactly("RuleFlakyTwo");
        refused("CASE_WENT_ON", () -> move(stuck, seen, "A"));
        move(stuck, moves.places(stuck, admin()).getFirst(), "A");
        assertThat(ground.waiting(stuck)).containsExactly("A");
    }

    @Test
    void what_failed_in_a_called_process_stops_its_caller_with_it_and_is_gone_with_it() {
        var main = model().call("Call", key + "-part").flow("Start -> A -> Call -> End");
        ground.deploy(main, ReturnSketch.part(key + "-part").flow("StartP -> B -> RuleFlaky -> C -> EndP"));
        ReturnSteps.Flaky.trouble = REFUSED;
        var goesOn = stuckInPart();
        var givenUp = stuckInPart();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ACT_RU_INCIDENT WHERE ACTIVITY_ID_ = 'Call'", int.class))
                .as("the caller's own, caused by the called")
                .isEqualTo(2);
        ReturnSteps.Flaky.trouble = null;
        assertThat(retries.retryAll(cause().id(), "the bed is free now", "called", admin())
                        .cases())
                .isEqualTo(2);
        ground.runJobs(goesOn);
        ground.withdraw(givenUp);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ACT_RU_INCIDENT WHERE ACTIVITY_ID_ = 'Call'", int.class))
                .isZero();
        ground.approve(goesOn, "C");
        assertThat(ground.hasEnded(goesOn)).isTrue();
        assertThat(ground.hasEnded(givenUp)).isTrue();
    }

    private String stuckInPart() {
        var request = ground.submit(key);
        ground.withoutJobs(() -> ground.approve(request, "A", "B"));
        ground.runJobsThatFail(request);
        return request;
    }

    @Test
    void a_case_that_its_applicant_has_is_not_moved() {
        var c = start(model().flow("Start -> A -> B -> End"));
        ground.approve(c, "A");
        var before = moves.places(c, admin()).getFirst();
        ground.decide(c, "B", Action.RETURN);
        refused("CASE_WITH_APPLICANT", () -> move(c, before, "A"));
    }

    @Test
    void where_cases_wait_is_added_up_by_version_in_one_statement() throws Exception {
        ground.deploy(model().flow("Start -> A -> B -> End"));
        var cases = IntStream.range(0, 4).mapToObj(i -> ground.submit(key)).toList();
        ground.approve(cases.getLast(), "A");
        var now = LocalDateTime.now().plusDays(1);
        for (int i = 0; i < 3; i++) {
            entered(cases.get(i), now.minusDays(i + 2L));
        }
        var definition = String.valueOf(requests.get(cases.getFirst()).definitionId());
        var places = waiting.places(key, definition);
        assertThat(places)
                .extracting(WaitingPlace::element, WaitingPlace::cases, WaitingPlace::stopped)
                .containsExactly(tuple("A", 3, 0), tuple("B", 1, 0));
        var a = places.getFirst();
        assertThat(a.longest().minus(a.median()).toHours())
                .isEqualTo(Duration.ofDays(1).toHours());
        assertThat(statements.of(() -> waiting.places(key, definition))).isEqualTo(1);
        var page = waiting.at(key, definition, "A", null, 2);
        assertThat(page.items()).hasSize(2);
        assertThat(waiting.at(key, definition, "A", page.next(), 2).items()).hasSize(1);
        assertThat(waiting.at(key, "another version", "A", null, 2).items()).isEmpty();
        waiting.check(key, definition, "End");
        assertThatThrownBy(() -> waiting.check(key, definition, "Nowhere")).isInstanceOf(NotFound.class);
    }

    /** Cases whose step failed as often as it is tried. */
    private List<String> stuck(String flow, int cases) {
        ReturnSteps.Flaky.trouble = REFUSED;
        ground.deploy(model().flow(flow));
        return IntStream.range(0, cases)
                .mapToObj(i -> {
                    var request = ground.submit(key);
                    ground.withoutJobs(() -> ground.approve(request, "A"));
                    if (flow.contains("B1")) {
                        ground.withoutJobs(() -> ground.approve(request, "B1"));
                    }
                    ground.runJobsThatFail(request);
                    return request;
                })
                .toList();
    }

    /** As when the retention of the case is over. */
    private int forget(String request) {
        return words.stream()
                .filter(kept -> kept.getClass().getPackage().equals(Incidents.class.getPackage()))
                .mapToInt(kept -> kept.delete(request))
                .sum();
    }

    private IncidentCause cause() {
        return incidents.causes().stream()
                .filter(cause -> cause.service().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void retry(Incident incident, String note) {
        retries.retry(List.of(incident.id()), note, null, admin());
    }

    private CaseMoves.Moved move(String request, Place place, String target) {
        return moves.move(request, place.id(), target, "the bed is gone", null, admin());
    }

    private String admin() {
        return ground.id("admin");
    }

    private void entered(String request, LocalDateTime at) {
        jdbc.update("UPDATE step_visit SET entered_at = ? WHERE request_id = ? AND left_at IS NULL", at, request);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
