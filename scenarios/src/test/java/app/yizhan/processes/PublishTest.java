package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.catalog.Families;
import app.yizhan.inbox.InboxRebuild;
import app.yizhan.inbox.Rebuilt;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.studio.DraftHeld;
import app.yizhan.studio.Impact;
import app.yizhan.studio.Migration;
import app.yizhan.studio.ModelHasErrors;
import app.yizhan.studio.ModelImpact;
import app.yizhan.studio.ModelMigrations;
import app.yizhan.studio.Models;
import app.yizhan.studio.MoveCause;
import app.yizhan.studio.NothingChanged;
import app.yizhan.studio.Publish;
import app.yizhan.studio.Publish.Migrate;
import app.yizhan.studio.SecondPairOfEyes;
import app.yizhan.testing.CaseInvariants;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A service is changed while cases run. */
@DisplayName("Drafts, impact and publishing")
class PublishTest extends RoomChangeDrafts {

    private static final String BPMN = "room-change.bpmn";
    private static final String COLLEGE =
            "value=\"2wd; 1wd:remind; 2wd:remind+cc(head-of-college(deputy-secretary)); 3wd:escalate";

    @Autowired
    ModelImpact impact;

    @Autowired
    Models models;

    @Autowired
    Families families;

    @Autowired
    InboxRebuild inbox;

    @Autowired
    Cancellations cancellations;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ModelMigrations migrations;

    @AfterEach
    void no_request_is_left_open() {
        // other classes ask for beds as the same students
        jdbc.queryForList(
                        "SELECT id FROM request WHERE service = ? AND ended_at IS NULL ORDER BY id",
                        String.class,
                        SERVICE)
                .forEach(open -> cancellations.cancel(open, "the test is over", null, admin));
    }

    @Test
    void a_longer_limit_reaches_the_cases_that_wait_and_they_go_on_to_their_end() {
        var request = atCollege("student11", "b02");
        var other = scenario.submit(SERVICE, "student12", move(scenario.freeBed("b02")));
        assertThat(due(request)).isEqualTo(LocalDateTime.of(2026, 11, 25, 18, 0));
        change(COLLEGE, COLLEGE.replace("2wd; 1wd", "3wd; 1wd"));
        var seen = impact.of(SERVICE, Map.of(), Locale.ENGLISH);
        assertThat(seen.changes())
                .extracting(Impact.Change::summary)
                .contains("Step College review: 2 → 3 working days");
        assertThat(seen.running().getFirst().migratable()).isGreaterThanOrEqualTo(2);
        assertThat(seen.running()).allSatisfy(v -> assertThat(v.keep()).isZero());
        var before = newest().version();
        var done = publish(Migrate.MIGRATABLE, Map.of());
        assertThat(done.version()).isEqualTo(before + 1);
        assertThat(done.migrated()).isGreaterThanOrEqualTo(2);
        assertThat(done.failed()).isEmpty();
        assertThat(done.pending()).isZero();
        assertThat(due(request)).isEqualTo(LocalDateTime.of(2026, 11, 26, 18, 0));
        assertThat(scenario.as("college01").finds(request))
                .hasValueSatisfying(entry -> assertThat(entry.due()).isEqualTo(LocalDateTime.of(2026, 11, 26, 18, 0)));
        assertThat(families.of(scenario.request(request).definitionId()).version())
                .isEqualTo(done.version());
        assertThat(inbox.run()).extracting(Rebuilt::missing, Rebuilt::wrong).containsExactly(0, 0);
        scenario.advance(Duration.ofDays(1).plusHours(10));
        assertThat(actions(request)).contains("MIGRATED", "REMINDED");
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Inspection");
        scenario.withdraw(other, "student12");
        scenario.as("counselor01");
        assertThat(scenario.request(other).result()).isEqualTo("EndEvent_Withdrawn");
    }

    @Test
    void a_time_that_runs_already_is_named_where_the_draft_has_another_or_none() {
        atCollege("student18", "b02");
        change(COLLEGE, COLLEGE.replace("2wd; 1wd", "3wd; 1wd"));
        assertThat(timers()).as("the draft has the same").isEmpty();
        change(">${holdAlarmAt}<", ">2027-01-01T08:00<");
        assertThat(timers()).singleElement().satisfies(timer -> {
            assertThat(timer.eventId()).isEqualTo("StartEvent_HeldTooLong");
            assertThat(timer.name()).isEqualTo("床位保留过久");
            assertThat(timer.count()).isPositive();
            assertThat(timer.ends()).isFalse();
        });
        rename("StartEvent_HeldTooLong", "StartEvent_HeldForWeeks");
        assertThat(timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.ends()).isTrue());
        drafts.discard(SERVICE, admin);
    }

    @Test
    void a_case_that_waits_for_no_person_is_judged_by_where_its_token_stands() {
        var request = atCollege("student18", "b02");
        // as at a join, and for a job: the record has no visit, the engine has a token
        jdbc.update("DELETE FROM step_visit WHERE request_id = ? AND left_at IS NULL", request);
        rename("Task_CollegeReview", "Task_CollegeLooks");
        assertThat(impact.of(SERVICE, Map.of(), Locale.CHINESE).running().stream()
                        .flatMap(version -> version.needsMapping().stream())
                        .map(Impact.NeedsMapping::activityId))
                .contains("Task_CollegeReview");
        drafts.discard(SERVICE, admin);
    }

    private List<Impact.ArmedTimer> timers() {
        return impact.of(SERVICE, Map.of(), Locale.CHINESE).running().stream()
                .flatMap(version -> version.timers().stream())
                .toList();
    }

    @Test
    void a_returned_case_keeps_its_wait_and_what_was_signed() {
        var request = atCollege("student13", "b02");
        scenario.as("college01").returnToApplicant(request, "which exam?");
        change(COLLEGE, COLLEGE.replace("2wd; 1wd", "4wd; 1wd"));
        assertThat(publish(Migrate.MIGRATABLE, Map.of()).failed()).isEmpty();
        assertThat(jdbc.queryForList("SELECT wait FROM rung WHERE request_id = ? ORDER BY wait", String.class, request))
                .containsExactly("IF_RETURNED", "LADDER");
        scenario.as("student13").done(request, move(bed(request)));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CounselorReview");
        scenario.withdraw(request, "student13");
    }

    @Test
    void cases_at_a_step_that_is_no_more_go_where_the_administrator_says_or_stay() {
        var first = atCollege("student14", "b02");
        scenario.as("college01").approve(first);
        assertThat(scenario.waitsAt(first)).containsExactly("Task_HousingReview");
        scenario.as("housing01").approve(first);
        rename("Task_Inspection", "Task_Handover");
        var seen = impact.of(SERVICE, Map.of(), Locale.CHINESE);
        assertThat(seen.running().getFirst().needsMapping()).singleElement().satisfies(needs -> {
            assertThat(needs.activityId()).isEqualTo("Task_Inspection");
            assertThat(needs.suggestions()).first().isEqualTo("Task_Handover");
        });
        assertThat(seen.changes())
                .extracting(Impact.Change::kind)
                .contains(Impact.Kind.ADDED, Impact.Kind.REMOVED, Impact.Kind.MOVED);
        assertThatThrownBy(() -> publish(Migrate.ALL, Map.of("Task_Inspection", "Task_Nowhere")))
                .isInstanceOf(InvalidFields.class);
        var stayed = publish(Migrate.ALL, Map.of());
        assertThat(stayed.failed()).extracting(Publish.Failure::requestId).contains(first);
        assertThat(scenario.waitsAt(first)).containsExactly("Task_Inspection");
        change("name=\"调换寝室\"", "name=\"调换床位\"");
        var moved = publish(Migrate.ALL, Map.of("Task_Inspection", "Task_Handover"));
        assertThat(moved.failed()).extracting(Publish.Failure::requestId).doesNotContain(first);
        assertThat(scenario.waitsAt(first)).containsExactly("Task_Handover");
        scenario.as(scenario.dormManagerOf(scenario.bedOf("student14").code()))
                .finds(first)
                .orElseThrow();
        scenario.withdraw(first, "student14");
    }

    @Test
    void who_signs_otherwise_is_asked_anew_only_if_all_are_moved() {
        var request = atCollege("student15", "b02");
        change(
                "<camunda:property name=\"assign\" value=\"college-office\" />",
                "<camunda:property name=\"assign\" value=\"college-office\" /><camunda:property name=\"mode\" value=\"all\" />");
        assertThat(impact.of(SERVICE, Map.of(), Locale.CHINESE)
                        .running()
                        .getFirst()
                        .keep())
                .isPositive();
        publish(Migrate.ALL, Map.of());
        assertThat(jdbc.queryForObject(
                        "SELECT mode FROM round WHERE request_id = ? AND state = 'OPEN'", String.class, request))
                .isEqualTo("all");
        scenario.as("college01").finds(request).orElseThrow();
        scenario.withdraw(request, "student15");
    }

    @Test
    void nothing_is_published_twice_unseen_or_with_errors() {
        assertThatThrownBy(() -> publish(Migrate.NONE, Map.of())).isInstanceOf(NotFound.class);
        change("name=\"调换寝室\"", "name=\"调换寝室\"");
        assertThatThrownBy(() -> publish(Migrate.NONE, Map.of())).isInstanceOf(NothingChanged.class);
        change("default=\"Flow_CollegeApprovedNo\"", "");
        assertThatThrownBy(() -> publish(Migrate.NONE, Map.of()))
                .isInstanceOfSatisfying(
                        ModelHasErrors.class,
                        e -> assertThat(e.fields()).extracting(f -> f.field()).contains("Gateway_CollegeApproved"));
        drafts.discard(SERVICE, admin);
        change(COLLEGE, COLLEGE.replace("2wd; 1wd", "3wd; 1wd"));
        var key = UUID.randomUUID().toString();
        var asked = asked(Migrate.NONE, Map.of(), key, admin);
        assertThat(publishing.publish(asked).version())
                .isEqualTo(publishing.publish(asked).version());
        int changed = newest().version();
        families.start(); // as when the application starts again with what it ships
        assertThat(newest().version()).as("what administrators changed stays").isEqualTo(changed);
        var back = publishing.rollBack(SERVICE, 1, "The old limit was agreed with the colleges.", null, admin);
        assertThat(newest().version()).isEqualTo(back);
        assertThat(newest().contentHash())
                .isEqualTo(versions.resources(SERVICE, 1).contentHash());
        assertThatThrownBy(() -> publishing.rollBack(SERVICE, 1, null, null, admin))
                .isInstanceOf(NothingChanged.class);
    }

    @Test
    void one_edits_another_takes_over_and_with_four_eyes_a_third_publishes() {
        var second = scenario.id("admin2");
        change(COLLEGE, COLLEGE.replace("2wd; 1wd", "3wd; 1wd"));
        assertThatThrownBy(() -> saved(BPMN, "<x/>", false, second)).isInstanceOf(DraftHeld.class);
        assertThat(drafts.takeOver(SERVICE, second).holderId()).isEqualTo(second);
        assertThatThrownBy(() -> drafts.discard(SERVICE, admin)).isInstanceOf(DraftHeld.class);
        settings.change("studio.four-eyes", "true", admin);
        assertThatThrownBy(() -> publishing.publish(asked(Migrate.NONE, Map.of(), null, admin)))
                .isInstanceOf(SecondPairOfEyes.class);
        var version =
                publishing.publish(asked(Migrate.NONE, Map.of(), null, second)).version();
        assertThat(newest().publishedBy()).isEqualTo(second);
        assertThat(models.get(SERVICE).draft()).isNull();
        assertThat(acts())
                .containsSubsequence("model.draft-saved", "model.draft-taken", "model.draft-closed", "model.published");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM family_version_file WHERE service = ? AND version = ?",
                        Integer.class,
                        SERVICE,
                        version))
                .isEqualTo(versions.resources(SERVICE, version).files().size());
    }

    @Test
    void a_held_migration_moves_nothing_on_any_node_and_goes_on_where_it_stood_each_case_once() throws Exception {
        var cases = List.of("student11", "student12", "student13", "student16").stream()
                .map(student -> scenario.submit(SERVICE, student, move(scenario.freeBed("b02"))))
                .toList();
        change(COLLEGE, COLLEGE.replace("2wd; 1wd", "3wd; 1wd"));
        var asked = asked(Migrate.MIGRATABLE, Map.of(), UUID.randomUUID().toString(), admin);
        // as if the node had stopped right after it published
        assertThat(publishing.publish(asked, Duration.ZERO).migrated()).isZero();
        var begun = migrations.of(SERVICE).getFirst();
        assertThat(begun.pending()).isGreaterThanOrEqualTo(4);
        var held = migrations.pause(SERVICE, begun.id(), null, admin);
        assertThat(held.isHeld()).isTrue();
        assertThat(held.pausedBy()).isEqualTo(admin);
        assertThat(publishing.publish(asked).pending())
                .as("whoever works on it next: another node, or this one after it was started again")
                .isEqualTo(begun.pending());
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var onTwoNodes = nodes.invokeAll(Collections.nCopies(
                    2,
                    () -> migrations.goOn(SERVICE, held.id(), UUID.randomUUID().toString(), admin)));
            for (var node : onTwoNodes) {
                node.get();
            }
        }
        var done = migrations.of(SERVICE).getFirst();
        assertThat(done).extracting(Migration::pending, Migration::failed).containsExactly(0, 0);
        assertThat(done.done()).isEqualTo(begun.pending());
        assertThat(cases).allSatisfy(id -> assertThat(actions(id)).containsOnlyOnce("MIGRATED"));
        assertThat(acts()).containsSubsequence("model.published", "model.migration-paused", "model.migration-resumed");
        assertThatThrownBy(() -> migrations.pause(
                        SERVICE, migrations.of(SERVICE).getFirst().id(), null, admin))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("MIGRATION_OVER"));
    }

    @Test
    void a_case_that_stays_says_why_and_gets_another_try() {
        var request = atCollege("student17", "b02");
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        rename("Task_Inspection", "Task_Handover");
        publish(Migrate.ALL, Map.of());
        var migration = migrations.of(SERVICE).getFirst();
        assertThat(migrations.failed(SERVICE, migration.id(), null, 50).items())
                .filteredOn(failed -> failed.requestId().equals(request))
                .singleElement()
                .satisfies(failed -> assertThat(failed.cause()).isEqualTo(MoveCause.NO_PLACE));
        assertThat(migrations.unsettled())
                .as("nothing can be done about it")
                .extracting(Migration::id)
                .doesNotContain(migration.id());
        jdbc.update(
                "UPDATE model_migration_case SET cause = 'ERROR' WHERE migration_id = ? AND request_id = ?",
                migration.id(),
                request);
        assertThat(migrations.unsettled()).extracting(Migration::id).contains(migration.id());
        assertThatThrownBy(() -> migrations.retry(SERVICE, migration.id(), "某一件", null, admin))
                .as("no text of the database's own character set")
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("MIGRATION_NOTHING_FAILED"));
        migrations.retry(SERVICE, migration.id(), request, null, admin);
        assertThat(migrations.failed(SERVICE, migration.id(), null, 50).items())
                .filteredOn(failed -> failed.requestId().equals(request))
                .as("it waits where it waited, and the engine says so")
                .singleElement()
                .satisfies(failed -> assertThat(failed.cause()).isEqualTo(MoveCause.NOT_MOVABLE));
        scenario.as(scenario.dormManagerOf(scenario.bedOf("student17").code())).done(request);
        var after = migrations.retry(SERVICE, migration.id(), null, null, admin);
        assertThat(after.failed()).isZero();
        assertThat(families.of(scenario.request(request).definitionId()).version())
                .isEqualTo(migration.version());
        assertThatThrownBy(() -> migrations.retry(SERVICE, migration.id(), null, null, admin))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("MIGRATION_NOTHING_FAILED"));
    }

    private List<String> acts() {
        return jdbc.queryForList(
                "SELECT action FROM audit_entry WHERE chain = 'system' AND subject = ? AND action LIKE 'model.%' ORDER BY seq",
                String.class, SERVICE);
    }

    private String atCollege(String student, String building) {
        var request = scenario.submit(SERVICE, student, move(scenario.freeBed(building)));
        scenario.as("counselor01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CollegeReview");
        return request;
    }

    private void change(String from, String to) {
        var text = drafts.draftOrNewest(SERVICE).text(BPMN).orElseThrow();
        assertThat(text).contains(from);
        saved(BPMN, text.replace(from, to), false, admin);
    }

    private void rename(String from, String to) {
        var files = drafts.draftOrNewest(SERVICE);
        for (var name : List.of(BPMN, "texts_zh.properties", "texts_en.properties")) {
            saved(name, files.text(name).orElseThrow().replace(from, to), false, admin);
        }
    }

    private void saved(String name, String text, boolean takeOver, String person) {
        drafts.saveFile(SERVICE, name, text.getBytes(StandardCharsets.UTF_8), takeOver, person, Locale.ENGLISH);
    }

    private Publish.Result publish(Migrate migrate, Map<String, String> mapping) {
        return publishing.publish(asked(migrate, mapping, null, admin));
    }

    private static Publish asked(Migrate migrate, Map<String, String> mapping, String key, String person) {
        return new Publish(SERVICE, "as agreed", migrate, mapping, key, person, Locale.ENGLISH);
    }

    private LocalDateTime due(String request) {
        return jdbc.queryForObject(
                "SELECT due_at FROM round WHERE request_id = ? AND state = 'OPEN'", LocalDateTime.class, request);
    }

    private String bed(String request) {
        return jdbc.queryForObject(
                "SELECT ref FROM held_resource WHERE request_id = ? AND kind = 'bed' AND open_mark = 1",
                String.class,
                request);
    }

    private List<String> actions(String request) {
        return jdbc.queryForList(
                "SELECT action FROM timeline_entry WHERE request_id = ? ORDER BY id", String.class, request);
    }
}
