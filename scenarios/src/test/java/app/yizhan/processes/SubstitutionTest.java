package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Nudges;
import app.yizhan.approval.Tasks;
import app.yizhan.audit.Audit;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.notification.Letter;
import app.yizhan.notification.Message;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.Absentee;
import app.yizhan.organisation.Capacities;
import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Substitution;
import app.yizhan.organisation.Substitutions;
import app.yizhan.record.RecordPrinting;
import app.yizhan.record.Records;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("A substitute")
class SubstitutionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Scenario scenario;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Capacities capacities;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    Nudges nudges;

    @Autowired
    Notifications notifications;

    @Autowired
    Records records;

    @Autowired
    RecordPrinting printing;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate jdbc;

    private final List<String> made = new ArrayList<>();
    private final List<String> submitted = new ArrayList<>();

    @BeforeEach
    void monday_morning() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        jdbc.update("DELETE FROM outbox");
        jdbc.update("DELETE FROM message");
    }

    @AfterEach
    void end_all() {
        submitted.stream()
                .filter(id -> scenario.request(id).status().isOpen())
                .forEach(id -> scenario.withdraw(id, "student01"));
        made.forEach(
                id -> substitutions.end(id, substitutions.find(id).orElseThrow().absenteeId()));
    }

    @Test
    void fills_open_tasks_while_the_period_runs_and_not_after() {
        var request = submit();
        away("counselor01", "counselor02", DAY.plusDays(1), DAY.plusDays(2));
        assertThat(entry("counselor02", request)).isNull();
        scenario.advance(Duration.ofDays(1));
        var entry = entry("counselor02", request);
        assertThat(entry).isNotNull();
        assertThat(entry.actingFor()).isEqualTo(new Absentee(id("counselor01"), name("counselor01")));
        assertThat(entry("counselor01", request)).isNotNull();
        scenario.advance(Duration.ofDays(2));
        assertThat(entry("counselor02", request)).isNull();
        assertThatThrownBy(() -> scenario.seenBy("counselor02", request)).isInstanceOf(NotFound.class);
    }

    @Test
    void acts_for_the_absentee_by_name_in_the_timeline() {
        var request = submit();
        away("counselor01", "counselor02", DAY, DAY);
        scenario.as("counselor02").approve(request);
        var approved = timeline(request, "APPROVED");
        assertThat(approved.actorName()).isEqualTo(name("counselor02"));
        assertThat(approved.actingFor()).isEqualTo(name("counselor01"));
        assertThat(scenario.seenBy("counselor02", request).timeline()).isNotEmpty();
    }

    @Test
    void of_some_services_sees_nothing_of_others() {
        var request = submit();
        made.add(substitutions
                .create(
                        new NewSubstitution(id("counselor01"), id("counselor02"), DAY, DAY, List.of("leave"), null),
                        id("counselor01"))
                .id());
        assertThat(entry("counselor02", request)).isNull();
        int before = inbox.counts(id("dean01")).todo();
        away("counselor01", "dean01", DAY, DAY, "room-change");
        assertThat(entry("dean01", request)).isNotNull();
        assertThat(inbox.counts(id("dean01")).todo()).isGreaterThan(before);
    }

    @Test
    void passes_nothing_on() {
        var request = submit();
        away("counselor01", "counselor02", DAY, DAY);
        away("counselor02", "dean01", DAY, DAY);
        assertThat(entry("counselor02", request)).isNotNull();
        assertThat(entry("dean01", request)).isNull();
        assertThat(capacities.of(id("dean01")))
                .extracting(c -> c.actingFor() == null ? null : c.actingFor().id())
                .doesNotContain(id("counselor01"))
                .contains(id("counselor02"));
    }

    @Test
    void who_signed_already_stands_back_and_the_entry_goes_by_the_rule_for_nobody() {
        var request = submit();
        away("college01", "counselor01", DAY, DAY);
        scenario.as("counselor01").approve(request);
        assertThat(entry("counselor01", request)).isNull();
        assertThat(entry("college01", request)).isNotNull();
        // the college's office is nobody but the absentee, so the school's is next
        assertThat(entry("affairs01", request)).isNotNull();
        assertThat(timeline(request, "SUBSTITUTE_KEPT_OUT").detail())
                .containsEntry("absentee", name("college01"))
                .containsEntry("substitute", name("counselor01"));
        scenario.as("affairs01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_HousingReview");
    }

    @Test
    void whose_period_begins_later_stands_back_from_then() {
        var request = submit();
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        away("housing01", "counselor01", DAY.plusDays(1), DAY.plusDays(1));
        assertThat(entry("college01", request)).isNull();
        scenario.advance(Duration.ofDays(1));
        assertThat(entry("counselor01", request)).isNull();
        assertThat(entry("college01", request)).isNotNull();
    }

    @Test
    void who_was_asked_because_a_substitute_stands_back_is_asked_no_longer_than_that() {
        var request = submit();
        away("college01", "counselor01", DAY, DAY);
        scenario.as("counselor01").approve(request);
        scenario.advance(Duration.ofMinutes(6)); // until then the approval could be undone
        assertThat(messages("affairs01", "task")).hasSize(1);
        scenario.advanceTo(DAY.plusDays(1).atTime(0, 1));
        assertThat(entry("affairs01", request)).isNull();
        assertThat(messages("affairs01", "task")).isEmpty();
        assertThat(entry("college01", request)).isNotNull();
        assertThat(timeline(request, "STAND_IN_OVER").step()).isEqualTo("Task_CollegeReview");
    }

    @Test
    void who_holds_such_a_task_for_themself_goes_on_with_it() {
        var request = submit();
        away("college01", "counselor01", DAY, DAY);
        scenario.as("counselor01").approve(request);
        tasks.claim(scenario.as("affairs01").task(request), null, id("affairs01"));
        substitutions.end(made.removeLast(), id("college01"));
        scenario.advance(Duration.ofSeconds(1));
        assertThat(entry("affairs01", request)).isNotNull();
        scenario.advance(Duration.ofHours(3));
        lookAgain();
        assertThat(entry("affairs01", request)).as("held no more").isNull();
    }

    @Test
    void where_those_who_were_asked_instead_are_away_as_well_others_are() {
        var request = submit();
        away("college01", "counselor01", DAY, DAY);
        scenario.as("counselor01").approve(request);
        assertThat(entry("admin", request)).isNull();
        made.add(create("affairs01", null, "affairs01").id());
        scenario.advance(Duration.ofSeconds(1));
        assertThat(entry("admin", request)).isNotNull();
    }

    /** Somebody else is away from now on, so that all of it is looked at. */
    private void lookAgain() {
        away(
                "housing01",
                "finance01",
                scenario.now().toLocalDate(),
                scenario.now().toLocalDate());
    }

    @Test
    void is_told_of_nudges_and_reminders_with_the_name_of_whom_they_act_for() {
        var request = submit();
        away("counselor01", "counselor02", DAY, DAY.plusDays(3));
        assertThat(nudges.nudge(request, null, null, id("student01")).told()).isEqualTo(2);
        scenario.advanceTo(DAY.plusDays(3).atTime(19, 0));
        for (var kind : List.of("nudged-for", "reminder-for")) {
            assertThat(mail("counselor02", kind).subject()).contains(name("counselor01"));
            assertThat(mail("counselor02", kind).body()).contains(name("counselor01") + " 不在，由你代办");
        }
        assertThat(messages("counselor01", "nudged")).hasSize(1);
        assertThat(messages("counselor01", "nudged-for")).isEmpty();
    }

    @Test
    void is_named_for_whom_they_acted_in_mail_timeline_paper_and_audit() throws IOException {
        away("counselor01", "counselor02", DAY, DAY);
        var request = submit();
        assertThat(mail("counselor02", "task-for").body()).startsWith(name("counselor01") + " 不在，由你代办");
        scenario.as("counselor02").approve(request);
        assertThat(timeline(request, "APPROVED").actingFor()).isEqualTo(name("counselor01"));
        var sheet = records.sheet(request, id("student01"), Locale.SIMPLIFIED_CHINESE);
        assertThat(sheet.acts()).extracting("actingFor").contains(name("counselor01"));
        try (var paper = Loader.loadPDF(printing.pdf(request, id("student01"), Locale.SIMPLIFIED_CHINESE))) {
            assertThat(new PDFTextStripper().getText(paper))
                    .containsSubsequence(name("counselor02"), "代 " + name("counselor01"));
        }
        assertThat(audit.entries(request))
                .filteredOn(entry -> entry.action().equals("APPROVED"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actorId()).isEqualTo(id("counselor02"));
                    assertThat(entry.facts()).contains("\"actingFor\":\"" + id("counselor01") + "\"");
                });
    }

    @Test
    void and_the_absentee_are_told_when_an_office_names_them_and_the_substitute_when_it_begins() {
        submit();
        var recorded = substitutions.create(
                new NewSubstitution(
                        id("counselor01"), id("counselor02"), DAY.plusDays(1), DAY.plusDays(1), List.of(), null),
                id("college01"));
        made.add(recorded.id());
        assertThat(messages("counselor01", "substitution")).hasSize(1);
        assertThat(messages("counselor02", "substitution")).hasSize(1);
        assertThat(messages("college01", "substitution")).isEmpty();
        assertThat(messages("counselor02", "substitution-begins")).isEmpty();
        scenario.advanceTo(DAY.plusDays(1).atTime(0, 1));
        assertThat(messages("counselor02", "substitution-begins"))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.args()).containsEntry("absentee", name("counselor01"));
                    assertThat((Integer) message.args().get("count")).isPositive();
                });
    }

    private List<Message> messages(String account, String kind) {
        return notifications.messages(id(account), null, 200).stream()
                .filter(message -> message.kind().equals(kind))
                .toList();
    }

    private Letter mail(String account, String kind) {
        return notifications.letter(notifications.outbox(id(account), 200).stream()
                .filter(item -> item.kind().equals(kind) && item.letterSize() == 1)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void administrators_do_not_lend_what_they_administer() {
        away("admin", "counselor02", DAY, DAY);
        assertThat(capacities.of(id("counselor02")))
                .noneMatch(c -> c.principal().value().startsWith("ADMIN@"));
    }

    @Test
    void is_recorded_by_oneself_or_by_the_office_of_the_unit() {
        assertThat(create("counselor01", "counselor02", "college01").createdBy())
                .isEqualTo(id("college01"));
        assertThat(create("teacher01", "counselor02", "dean01").createdBy()).isEqualTo(id("dean01"));
        refused("NOT_YOUR_UNIT", "dorm01", "counselor02", "college01");
        refused("NOT_YOUR_UNIT", "counselor02", "counselor01", "counselor01");
        refused("SUBSTITUTE_SELF", "counselor02", "counselor02", "counselor02");
        refused("PERIOD_OVERLAP", "counselor01", "dean01", "counselor01");
        refused("STAFF_ONLY", "student01", "counselor02", "student01");
        refused("INVALID_FIELDS", "counselor02", "student01", "counselor02");
    }

    @Test
    void is_ended_by_the_absentee_even_when_the_office_recorded_it() {
        var recorded = create("counselor01", "counselor02", "college01");
        assertThatThrownBy(() -> substitutions.end(recorded.id(), id("counselor02")))
                .isInstanceOf(NotFound.class);
        substitutions.end(recorded.id(), id("counselor01"));
        assertThat(substitutions.actingFor(id("counselor02"))).isEmpty();
    }

    @Test
    void may_be_named_for_an_absence_that_has_none() {
        create("counselor01", null, "counselor01");
        assertThat(create("counselor01", "counselor02", "counselor01").substituteId())
                .isNotNull();
        refused("PERIOD_OVERLAP", "counselor01", null, "counselor01");
    }

    private Substitution create(String absentee, @Nullable String substitute, String by) {
        var created = substitutions.create(
                new NewSubstitution(
                        id(absentee), substitute == null ? null : id(substitute), DAY, DAY, List.of(), "ill"),
                id(by));
        made.add(created.id());
        return created;
    }

    private void refused(String code, String absentee, @Nullable String substitute, String by) {
        assertThatThrownBy(() -> create(absentee, substitute, by))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    private void away(String absentee, String substitute, LocalDate from, LocalDate to, String... services) {
        made.add(substitutions
                .create(
                        new NewSubstitution(id(absentee), id(substitute), from, to, List.of(services), null),
                        id(absentee))
                .id());
        scenario.advance(Duration.ofSeconds(1));
    }

    private String submit() {
        submitted.add(scenario.submit("room-change", "student01", RoomChangeForms.move(scenario.freeBed("b01"))));
        return submitted.getLast();
    }

    private TimelineEntry timeline(String request, String action) {
        return scenario.seenBy("counselor01", request).timeline().stream()
                .filter(t -> t.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable InboxEntry entry(String account, String request) {
        return scenario.as(account).finds(request).orElse(null);
    }

    private String id(String account) {
        return scenario.id(account);
    }

    private String name(String account) {
        return people.get(id(account)).name();
    }
}
