package app.yizhan.processes;

import static app.yizhan.processes.SuggestionForms.PUBLISHED;
import static app.yizhan.processes.SuggestionForms.SERVICE;
import static app.yizhan.processes.SuggestionForms.anonymous;
import static app.yizhan.processes.SuggestionForms.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.publication.Publications;
import app.yizhan.publication.PublishedAnswer;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.setting.Settings;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Suggestion")
@EveryRow("suggestion-route")
class SuggestionScenarioTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Map<String, Object> ANSWER = Map.of("answer", "We looked into it and open earlier.");

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Approvals approvals;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Publications publications;

    @Autowired
    Settings settings;

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
    void an_answer_is_checked_and_published_and_its_author_says_that_it_helps() {
        var form = signed("SUGGESTION", "CANTEEN");
        assertThat(scenario.predicted(SERVICE, "student01", form))
                .containsExactly("Task_UnitAnswer", "Task_Check", "Task_AskUseful");
        var request = scenario.submit(SERVICE, "student01", form);
        assertThat(scenario.as("logistics01").finds(request).orElseThrow().due())
                .isEqualTo("2026-11-26T18:00");
        assertThat(valuesSeenBy("logistics01", request)).containsEntry("author", author("student01"));
        scenario.as("logistics01").approve(request, ANSWER);
        scenario.as("affairs01").approve(request, PUBLISHED);
        assertThat(published(request).question()).isEqualTo(PUBLISHED.get("publicQuestion"));
        scenario.as("student01").done(request, Map.of("useful", "YES", "usefulWords", "thank you"));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Answered");
        assertThat(scenario.seenBy("student01", request).data())
                .containsEntry("answer", ANSWER.get("answer"))
                .containsEntry("useful", "YES");
    }

    @Test
    void what_concerns_safety_and_is_no_hazard_goes_to_security_without_haste() {
        var request = scenario.submit(SERVICE, "student02", signed("SUGGESTION", "TRAFFIC"));
        assertThat(scenario.as("security01").finds(request).orElseThrow().urgent())
                .isFalse();
        scenario.withdraw(request, "student02");
    }

    @Test
    void what_the_checker_does_not_publish_is_answered_to_its_author_alone() {
        var request = scenario.submit(SERVICE, "student02", signed("SUGGESTION", "TEACHING"));
        assertThat(scenario.as("affairs01").finds(request).orElseThrow().due()).isEqualTo("2026-11-30T18:00");
        scenario.as("affairs01").approve(request, ANSWER);
        scenario.as("affairs01").approve(request, Map.of("publish", false));
        assertThat(publishedOf(request)).isZero();
        scenario.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_NotPublished");
    }

    @Test
    void a_published_answer_left_without_a_word_for_seven_days_closes_by_itself() {
        var request = checked("student03");
        scenario.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_AskUseful");
        scenario.advance(Duration.ofMinutes(2));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Answered");
    }

    @Test
    void the_checker_may_return_an_answer_to_the_unit_and_may_refuse_the_whole() {
        var request = scenario.submit(SERVICE, "student04", signed("SUGGESTION", "FACILITIES"));
        scenario.as("logistics01").approve(request, ANSWER);
        var check = scenario.as("affairs01").task(request);
        approvals.decide(new Decide(
                check, Action.RETURN, "by when?", null, "Task_UnitAnswer", Map.of(), null, scenario.id("affairs01")));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_UnitAnswer");
        scenario.as("logistics01").approve(request, ANSWER);
        scenario.as("affairs01").reject(request, "DUPLICATE");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void what_is_published_needs_its_words() {
        var request = scenario.submit(SERVICE, "student05", signed("SUGGESTION", "CANTEEN"));
        scenario.as("logistics01").approve(request, ANSWER);
        assertThatThrownBy(() -> scenario.as("affairs01").approve(request, Map.of("publish", true)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting("field")
                                .containsExactlyInAnyOrder("publicQuestion", "publicAnswer"));
    }

    @Test
    void the_heads_of_the_floor_respond_first_and_never_learn_who_it_is() {
        var request = scenario.submit(SERVICE, "student06", signed("SUGGESTION", "DORMITORY"));
        var entry = scenario.as("floor01").finds(request).orElseThrow();
        assertThat(entry.applicant()).doesNotContain(name("student06"));
        assertThat(entry.unitName()).isNull();
        assertThat(scenario.as("building01").finds(request)).isPresent();
        assertThat(valuesSeenBy("floor01", request))
                .containsEntry("floor", "b01-2")
                .containsKey("text")
                .doesNotContainKeys("author", "anonymous", "photos");
        scenario.as("floor01").done(request, Map.of("firstAnswer", "We talk about it on the floor tonight."));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_UnitAnswer");
        assertThat(scenario.as("housing01").finds(request)).isPresent();
        assertThat(valuesSeenBy("floor01", request)).doesNotContainKeys("author");
    }

    @Test
    void a_floor_that_says_nothing_for_a_day_is_passed_over() {
        var request = scenario.submit(SERVICE, "student07", anonymous("SUGGESTION", "DORMITORY"));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_FloorAnswer");
        scenario.advance(Duration.ofHours(24).plusMinutes(1));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_UnitAnswer");
    }

    @Test
    void where_few_sleep_on_a_floor_nobody_is_told_which_it_is() {
        settings.change("suggestion.least-neighbours", "500", scenario.id("admin"));
        try {
            var request = scenario.submit(SERVICE, "student08", anonymous("SUGGESTION", "DORMITORY"));
            assertThat(scenario.waitsAt(request)).containsExactly("Task_UnitAnswer");
            assertThat(valuesSeenBy("housing01", request)).doesNotContainKeys("floor", "author");
        } finally {
            settings.change("suggestion.least-neighbours", "8", scenario.id("admin"));
        }
    }

    @Test
    void misconduct_is_seen_by_the_head_of_student_affairs_alone() {
        var request = scenario.submit(SERVICE, "student09", signed("MISCONDUCT", "OTHER"));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_HeadAnswer");
        assertThat(scenario.as("affairs01").finds(request).orElseThrow().urgent())
                .isTrue();
        for (var other : List.of("counselor01", "college01", "dean01", "security01", "leader01", "floor01")) {
            assertThat(scenario.as(other).finds(request)).isEmpty();
            assertThatThrownBy(() -> scenario.seenBy(other, request)).isInstanceOf(NotFound.class);
        }
        scenario.as("affairs01").approve(request, ANSWER);
        assertThat(publishedOf(request)).isZero();
        scenario.as("student09").done(request, Map.of("useful", "NO"));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_NotPublished");
    }

    @Test
    void the_head_may_refuse_and_the_leaders_hear_of_it_when_nothing_happens() {
        var request = scenario.submit(SERVICE, "student10", anonymous("SUGGESTION", "ETHICS"));
        scenario.advance(Duration.ofHours(36).plusMinutes(1));
        assertThat(scenario.as("leader01").finds(request)).isPresent();
        scenario.as("affairs01").reject(request, "OTHER_CHANNEL");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void security_and_the_leaders_are_told_of_a_major_hazard_at_once() {
        var request = scenario.submit(SERVICE, "student11", anonymous("HAZARD", "FIRE"));
        var entry = scenario.as("security01").finds(request).orElseThrow();
        assertThat(entry.urgent()).isTrue();
        assertThat(entry.due())
                .isBetween(MONDAY.plusHours(24), MONDAY.plusHours(24).plusMinutes(5));
        assertThat(jdbc.queryForList(
                        "SELECT person_id FROM message WHERE dedupe_key LIKE ?",
                        String.class,
                        "hazard:" + request + "%"))
                .containsExactlyInAnyOrder(scenario.id("security01"), scenario.id("leader01"));
        assertThatThrownBy(() -> scenario.seenBy("leader01", request)).isInstanceOf(NotFound.class);
        scenario.advance(Duration.ofHours(24).plusMinutes(1));
        assertThat(scenario.as("leader01").finds(request)).isPresent();
    }

    @Test
    void a_question_to_the_author_comes_back_with_more_under_the_same_alias() {
        var request = scenario.submit(SERVICE, "student12", anonymous("SUGGESTION", "CANTEEN"));
        var alias = scenario.request(request).applicantId();
        scenario.as("logistics01").returnToApplicant(request, "which window?");
        var more = anonymous("SUGGESTION", "CANTEEN");
        more.put("place", "canteen 1, window 3");
        scenario.as("student12").done(request, more);
        assertThat(scenario.request(request).applicantId()).isEqualTo(alias);
        assertThat(valuesSeenBy("logistics01", request)).containsEntry("place", "canteen 1, window 3");
        scenario.withdraw(request, "student12");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Withdrawn");
    }

    @Test
    void who_signed_stays_signed_after_a_question() {
        var request = scenario.submit(SERVICE, "student13", signed("SUGGESTION", "DORMITORY"));
        scenario.advance(Duration.ofHours(24).plusMinutes(1));
        scenario.as("housing01").returnToApplicant(request, "since when?");
        scenario.as("student13").done(request, signed("SUGGESTION", "CANTEEN"));
        assertThat(valuesSeenBy("logistics01", request))
                .containsEntry("author", author("student13"))
                .doesNotContainKey("floor");
        cancellations.cancel(request, "the canteen is closed", null, scenario.id("admin"));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Cancelled");
    }

    @ParameterizedTest
    @CsvSource({"HAZARD, TRAFFIC, SECURITY, 3wd, security01", "SUGGESTION, SERVICE, STUDENT_AFFAIRS, 5wd, affairs01"})
    void its_author_reads_who_answers_and_by_when(
            String kind, String category, String unit, String within, String answers) {
        var request = scenario.submit(SERVICE, "student02", anonymous(kind, category));
        assertThat(scenario.as(answers).finds(request)).isPresent();
        assertThat(scenario.seenBy("student02", request).data())
                .containsEntry("unit", unit)
                .containsEntry("answerWithin", within);
        scenario.withdraw(request, "student02");
    }

    @Test
    void a_question_is_supported_once_by_each_and_nobody_learns_by_whom() {
        var request = checked("student14");
        var id = published(request).id();
        for (var account : List.of("student01", "student01", "student02")) {
            publications.support(id, true, null, scenario.id(account));
        }
        assertThat(published(request).supports()).isEqualTo(2);
        assertThat(publications
                        .support(id, false, null, scenario.id("student02"))
                        .supports())
                .isEqualTo(1);
        assertThat(jdbc.queryForList("SELECT supporter_key FROM published_support", String.class))
                .hasSize(1)
                .noneMatch(key -> key.contains(scenario.id("student01")));
        assertThatThrownBy(() -> publications.support("none", true, null, scenario.id("student01")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void published_answers_are_found_by_their_words_page_by_page() {
        checked("student15");
        checked("student16");
        var reader = scenario.id("student01");
        var first = publications.page("EARLIER", null, 1, reader);
        assertThat(first.items()).hasSize(1);
        assertThat(publications.page("earlier", first.next(), 1, reader).items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.items());
        assertThat(publications.page("100% of nothing", null, 10, reader).items())
                .isEmpty();
        assertThatThrownBy(() -> publications.page(null, "no cursor", 10, reader))
                .isInstanceOf(Refusal.class);
    }

    private String checked(String account) {
        var request = scenario.submit(SERVICE, account, anonymous("SUGGESTION", "CANTEEN"));
        scenario.as("logistics01").approve(request, ANSWER);
        scenario.as("affairs01").approve(request, PUBLISHED);
        return request;
    }

    private PublishedAnswer published(String request) {
        var id = jdbc.queryForObject("SELECT id FROM published_answer WHERE request_id = ?", String.class, request);
        return publications.page(null, null, 200, scenario.id("student01")).items().stream()
                .filter(answer -> answer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private int publishedOf(String request) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM published_answer WHERE request_id = ?", Integer.class, request);
    }

    private Map<String, Object> valuesSeenBy(String account, String request) {
        return new HashMap<>(scenario.seenBy(account, request).data());
    }

    private String name(String account) {
        return jdbc.queryForObject("SELECT name FROM person WHERE account = ?", String.class, account);
    }

    private String author(String account) {
        return name(account) + " "
                + jdbc.queryForObject("SELECT number FROM person WHERE account = ?", String.class, account);
    }
}
