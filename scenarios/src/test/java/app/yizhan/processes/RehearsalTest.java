package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Action;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.escalation.LadderAhead;
import app.yizhan.inbox.InboxRows;
import app.yizhan.inbox.InboxSource;
import app.yizhan.notification.OutboxItem;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.Rehearsal;
import app.yizhan.rehearsal.RehearsalAct;
import app.yizhan.rehearsal.RehearsalSight;
import app.yizhan.request.Cancellations;
import app.yizhan.request.TimelineEntry;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A draft is tried out beside the running school, and the school does not notice. */
@DisplayName("Rehearsals")
class RehearsalTest extends RehearsalGround {

    private static final String LIMIT = "value=\"2wd; 1wd:remind; 2wd:remind+cc(college-office)";

    @Autowired
    People people;

    @Autowired
    InboxSource slots;

    @Autowired
    LadderAhead ladders;

    @Autowired
    Cancellations cancellations;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_draft_runs_through_its_ladder_and_mails_while_the_school_stands_still() throws Exception {
        var bed = scenario.freeBed("b02");
        var real = scenario.submit(SERVICE, "student11", move(bed));
        var asked = slots.of(scenario.request(real)).getFirst().slot();
        assertThat(ladders.of(real))
                .singleElement()
                .satisfies(next -> assertThat(next.acts()).containsExactly("remind"));
        change(LIMIT, LIMIT.replace("2wd; 1wd:remind", "2wd; 2wh:remind; 1wd:remind"));
        var began = scenario.now();
        var before = rows();
        var rehearsal = ready(rehearsals.start(SERVICE, admin, ZH));
        assertThat(rehearsals.start(SERVICE, admin, ZH)).isSameAs(rehearsal);

        rehearsal.act(new RehearsalAct.Submit(scenario.id("student11"), move(bed)));
        var sight = rehearsal.sight();
        var task = sight.tasks().getFirst();
        assertThat(task.step()).isEqualTo("Task_CounselorReview");
        assertThat(task.asked())
                .extracting(RehearsalSight.Asked::person)
                .extracting(Person::id)
                .containsExactlyElementsOf(reached(asked));
        assertThat(task.why()).isEqualTo(asked.why());
        assertThat(sight.rungs().getFirst().acts()).containsExactly("remind");
        assertThat(sight.rungs().getFirst().at()).isEqualTo(task.since().plusHours(2));
        rehearsal.act(new RehearsalAct.Advance(null));
        rehearsal.act(new RehearsalAct.Advance("10d"));
        sight = rehearsal.sight();
        assertThat(Duration.between(began, sight.now())).isBetween(Duration.ofDays(10), Duration.ofDays(15));
        assertThat(sight.cut()).isFalse();
        assertThat(sight.cases().getFirst().timeline())
                .extracting(e -> e.action())
                .contains("SUBMITTED", "REMINDED", "ESCALATED");
        assertThat(sight.letters()).extracting(letter -> letter.to().account()).contains("counselor01", "college01");
        assertThat(sight.letters())
                .allSatisfy(letter -> assertThat(letter.body()).isNotBlank());
        assertThat(sight.letters()).extracting(RehearsalSight.Sent::status).doesNotContain(OutboxItem.Status.SENT);
        decide(rehearsal, "Task_CounselorReview", "counselor01", Action.APPROVE);
        decide(rehearsal, "Task_CollegeReview", "college01", Action.RETURN);
        assertThat(rehearsal.sight().tasks().getFirst().purpose()).isEqualTo("RESUBMIT");
        var again = taken_back(rehearsal);
        again.act(new RehearsalAct.Withdraw("enough"));
        assertThat(again.sight().cases().getFirst().request().result()).isEqualTo("EndEvent_Withdrawn");

        var after = rows();
        after.merge("audit_entry", -1, Integer::sum);
        assertThat(after).isEqualTo(before);
        the_real_engine_goes_by_real_time(began);
        cancellations.cancel(real, "compared with it", null, admin);
        assertThat(rehearsals.isOutdated(again)).isFalse();
        change("5wd:cc(role(HOUSING_CENTRE))", "6wd:cc(role(HOUSING_CENTRE))");
        assertThat(rehearsals.isOutdated(again)).isTrue();
        assertThatThrownBy(() -> rehearsals.get(SERVICE, again.id(), scenario.id("admin2")))
                .isInstanceOf(NotFound.class);
        again.end();
        assertThatThrownBy(again::sight).isInstanceOf(NotFound.class);
        assertThat(rehearsals.of(SERVICE, admin)).isEmpty();
    }

    /** The return of the college: everything else is as it was, and at its time. */
    private Rehearsal taken_back(Rehearsal returned) throws InterruptedException {
        var before = returned.sight();
        assertThat(returned.done()).isEqualTo(5);
        var anew = ready(rehearsals.back(SERVICE, returned.id(), admin));
        assertThatThrownBy(returned::sight).isInstanceOf(NotFound.class);
        var sight = anew.sight();
        assertThat(anew.done()).isEqualTo(4);
        assertThat(sight.tasks().getFirst().step()).isEqualTo("Task_CollegeReview");
        assertThat(Duration.between(sight.now(), before.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(said(sight)).isEqualTo(said(before).subList(0, said(sight).size()));
        assertThat(times(sight)).allMatch(at -> at.isBefore(sight.now().plusSeconds(1)));
        assertThat(Duration.between(times(sight).getFirst(), times(before).getFirst())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        var college = sight.tasks().getFirst().id();
        anew.act(new RehearsalAct.Decide(
                college, scenario.id("college01"), Action.RETURN, "after another look", null, null, Map.of()));
        return anew;
    }

    private static List<String> said(RehearsalSight sight) {
        return sight.cases().getFirst().timeline().stream()
                .map(entry -> entry.action() + " " + entry.step() + " " + entry.actorName())
                .toList();
    }

    private static List<LocalDateTime> times(RehearsalSight sight) {
        return sight.cases().getFirst().timeline().stream()
                .map(TimelineEntry::at)
                .toList();
    }

    @Test
    void what_the_system_opens_is_opened_by_hand_and_taken_back() throws Exception {
        var rehearsal = ready(rehearsals.start("call-back", admin, ZH));
        try {
            assertThatThrownBy(() -> rehearsals.back("call-back", rehearsal.id(), admin))
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("REHEARSAL_AT_BEGINNING"));
            var opened = new RehearsalAct.Open(
                    scenario.id("student11"), Map.of("about", "BED-1", "stars", 1, "callers", "counselor-of-student"));
            rehearsal.act(opened);
            var task = rehearsal.sight().tasks().getFirst();
            assertThat(task.step()).isEqualTo("Task_CallBack");
            assertThat(task.asked())
                    .extracting(asked -> asked.person().account())
                    .containsExactly("counselor01");
            rehearsal.act(new RehearsalAct.Decide(
                    task.id(),
                    scenario.id("counselor01"),
                    Action.SUBMIT,
                    null,
                    null,
                    null,
                    Map.of("reached", "REACHED", "callNote", "asked how it went")));
            assertThat(rehearsal.sight().cases().getFirst().request().result()).isEqualTo("EndEvent_CalledBack");
        } finally {
            rehearsal.end();
        }
    }

    private void decide(Rehearsal rehearsal, String step, String account, Action action) {
        var task = rehearsal.sight().tasks().stream()
                .filter(t -> t.step().equals(step))
                .findFirst()
                .orElseThrow();
        rehearsal.act(new RehearsalAct.Decide(
                task.id(), scenario.id(account), action, "as it should be", null, null, Map.of()));
    }

    private List<String> reached(InboxRows.OpenSlot slot) {
        return slot.principals().stream()
                .flatMap(principal -> people.reachedBy(principal, slot.request().applicantId()).stream())
                .map(Person::id)
                .toList();
    }

    /** While another engine of this JVM is ten days ahead. */
    private void the_real_engine_goes_by_real_time(LocalDateTime began) {
        var meanwhile = scenario.submit(SERVICE, "student12", move(scenario.freeBed("b02")));
        var task = tasks.createTaskQuery().processInstanceBusinessKey(meanwhile).singleResult();
        var opened = LocalDateTime.ofInstant(task.getCreateTime().toInstant(), SchoolClock.ZONE);
        assertThat(opened).isBetween(began, began.plusMinutes(5));
        assertThat(scenario.now()).isBetween(began, began.plusMinutes(5));
        cancellations.cancel(meanwhile, "only its time was looked at", null, admin);
    }

    private Map<String, Integer> rows() {
        var tables = jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA() AND table_type LIKE '%BASE TABLE%'",
                String.class);
        var rows = new TreeMap<String, Integer>();
        tables.forEach(table -> rows.put(
                table.toLowerCase(Locale.ROOT), jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class)));
        return rows;
    }
}
