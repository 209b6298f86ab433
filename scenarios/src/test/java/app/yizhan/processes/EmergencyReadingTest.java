package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.audit.AuditKind;
import app.yizhan.audit.AuditQuery;
import app.yizhan.audit.AuditSearch;
import app.yizhan.notification.Notifications;
import app.yizhan.record.EmergencyReadings;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Retention;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
@DisplayName("Reading in an emergency, keeping, and the auditor")
class EmergencyReadingTest {

    private static final String REASON = "学生失联，需要核对住宿安排。";

    @Autowired
    Scenario scenario;

    @Autowired
    EmergencyReadings emergencies;

    @Autowired
    Retention retention;

    @Autowired
    Notifications notifications;

    @Autowired
    AuditSearch search;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate jdbc;

    private String request = "";
    private String admin = "";

    @BeforeEach
    void begin() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        admin = scenario.id("admin");
        Map<String, Object> data = new HashMap<>();
        data.put("kind", "MOVE");
        data.put("reason", "STUDY");
        data.put("explanation", "和同学一起准备考试，住近一些。");
        data.put("targetBed", scenario.freeBed("b01"));
        data.put("desiredDate", "2026-12-03");
        request = scenario.submit("room-change", "student08", data);
    }

    @AfterEach
    void end() {
        if (scenario.request(request).status().isOpen()) {
            scenario.withdraw(request, "student08");
        }
    }

    @Test
    void an_administrator_reads_one_case_for_half_an_hour_and_the_auditor_knows_at_once() {
        var number = scenario.request(request).number();
        assertThat(scenario.seenBy("admin", request).data()).isEmpty();
        var reading = emergencies.open(number, REASON, admin);

        assertThat(reading.until())
                .isEqualTo(
                        scenario.now().plusMinutes(30).withNano(reading.until().getNano()));
        assertThat(scenario.seenBy("admin", request).data()).containsKey("explanation");
        assertThat(scenario.seenBy("admin2", request).data()).isEmpty();
        var told = notifications.messages(scenario.id("auditor"), null, 10).getFirst();
        assertThat(told.kind()).isEqualTo("emergency-reading");
        assertThat(told.opens())
                .startsWith("/audit?number=" + scenario.request(request).number());
        assertThat(told.args()).doesNotContainValue(REASON);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM outbox WHERE args LIKE '%学生失联%'", Integer.class))
                .isZero();
        assertThat(scenario.seenBy("student08", request).timeline())
                .extracting(TimelineEntry::action)
                .contains("EMERGENCY_READING");
        assertThat(audit.entries(request))
                .extracting(AuditEntry::action)
                .contains("EMERGENCY_READING", "emergency.opened", "values.read");

        scenario.advance(Duration.ofMinutes(31));
        assertThat(scenario.seenBy("admin", request).data()).isEmpty();
    }

    @Test
    void an_auditor_reads_the_reason_in_the_record_and_that_is_recorded() {
        emergencies.open(scenario.request(request).number(), REASON, admin);
        var auditor = scenario.id("auditor");
        var read = audit.entries(request).stream()
                .flatMap(entry -> emergencies.reason(entry, auditor).stream())
                .toList();
        assertThat(read).containsExactly(REASON);
        assertThat(audit.entries(request).getLast())
                .returns("reason.read", AuditEntry::action)
                .returns(auditor, AuditEntry::actorId);
    }

    @Test
    void while_nobody_is_auditor_nothing_opens() {
        var number = scenario.request(request).number();
        jdbc.update("UPDATE role_grant SET role = 'WAS_AUDITOR' WHERE role = 'AUDITOR'");
        try {
            assertThatThrownBy(() -> emergencies.open(number, REASON, admin))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("NO_AUDITOR");
        } finally {
            jdbc.update("UPDATE role_grant SET role = 'AUDITOR' WHERE role = 'WAS_AUDITOR'");
        }
        assertThat(scenario.seenBy("admin", request).data()).isEmpty();
        assertThat(audit.entries(request)).extracting(AuditEntry::action).doesNotContain("emergency.opened");
    }

    @Test
    void without_a_reason_or_the_role_nothing_opens() {
        var number = scenario.request(request).number();
        assertThatThrownBy(() -> emergencies.open(number, "要看", admin)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> emergencies.open("HOUSE-1999-000001", REASON, admin))
                .isInstanceOf(InvalidFields.class);
        for (var other : List.of("people01", "auditor", "counselor01", "student08")) {
            assertThatThrownBy(() -> emergencies.open(number, REASON, scenario.id(other)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void an_auditor_finds_who_decided_by_person_case_and_day_and_the_question_is_recorded() {
        scenario.as("counselor01").approve(request);
        var day = scenario.now().toLocalDate();
        var auditor = scenario.id("auditor");
        var counselor = scenario.id("counselor01");
        var found = search.find(new AuditQuery(counselor, request, AuditKind.DECIDE, day, day), null, 50, auditor);
        assertThat(found.entries()).extracting(AuditEntry::action).containsExactly("APPROVED");
        assertThat(search.find(
                                new AuditQuery(
                                        counselor, request, AuditKind.DECIDE, day.minusDays(9), day.minusDays(1)),
                                null,
                                50,
                                auditor)
                        .entries())
                .isEmpty();
        var asked = search.find(new AuditQuery(auditor, null, AuditKind.AUDIT, day, day), null, 1, auditor);
        assertThat(asked.entries()).hasSize(1);
        var further = search.find(new AuditQuery(null, request, null, day, day), null, 1, auditor);
        var rest = search.find(new AuditQuery(null, request, null, day, day), further.next(), 200, auditor);
        assertThat(rest.entries())
                .hasSize(audit.entries(request).size() - 1)
                .doesNotContainAnyElementsOf(further.entries());
    }

    @Test
    void an_auditor_finds_what_was_done_to_somebody_as_well_as_what_they_did() {
        scenario.as("counselor01").approve(request);
        var counselor = scenario.id("counselor01");
        audit.record(Audit.SYSTEM, scenario.id("people01"), "role.granted", counselor, Map.of(), Map.of());
        audit.record(Audit.SYSTEM, counselor, "account.activated", counselor, Map.of(), Map.of());
        var day = scenario.now().toLocalDate();
        var asked = new AuditQuery(counselor, null, null, day, day);
        List<AuditEntry> found = new ArrayList<>();
        String cursor = null;
        do {
            var page = search.find(asked, cursor, 2, scenario.id("auditor"));
            found.addAll(page.entries());
            cursor = page.next();
        } while (cursor != null);
        assertThat(found)
                .doesNotHaveDuplicates()
                .allMatch(e -> counselor.equals(e.actorId()) || counselor.equals(e.subject()))
                .extracting(AuditEntry::action)
                .contains("APPROVED", "role.granted", "account.activated");
    }

    @Test
    void when_retention_is_over_the_words_are_gone_and_the_record_still_verifies() {
        scenario.as("counselor01").returnToApplicant(request, "哪一门考试？");
        scenario.withdraw(request, "student08");
        var ended = scenario.request(request).endedAt();
        // other tests have had cases that ended earlier
        retention.deleteEndedBefore("room-change", ended.minusSeconds(1));
        assertThat(scenario.seenBy("student08", request).data()).isNotEmpty();

        assertThat(retention.deleteEndedBefore("room-change", ended.plusSeconds(1)))
                .isPositive();

        var seen = scenario.seenBy("student08", request);
        assertThat(seen.data()).isEmpty();
        assertThat(seen.timeline()).extracting(TimelineEntry::opinion).containsOnlyNulls();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM decision WHERE request_id = ? AND opinion IS NOT NULL",
                        Integer.class,
                        request))
                .isZero();
        assertThat(audit.entries(request)).extracting(AuditEntry::action).contains("retention.values-deleted");
        assertThat(audit.check(request).intact()).isTrue();
        assertThat(audit.personal(request, 2)).isEmpty();
        assertThat(audit.verify().firstBroken()).isNull();
    }
}
