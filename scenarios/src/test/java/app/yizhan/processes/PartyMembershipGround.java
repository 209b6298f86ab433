package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.candidate;
import static app.yizhan.processes.PartyMembershipForms.publicity;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.party.PackRulings;
import app.yizhan.party.RulePacks;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** What tests of joining the Party begin and end with: the rules of both packs are confirmed by two people, as a school would have them. */
@EngineTest
@Import(PartyMembershipLife.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PartyMembershipGround {

    @Autowired
    Scenario scenario;

    @Autowired
    PartyMembershipLife life;

    @Autowired
    PackRulings rulings;

    @Autowired
    RulePacks packs;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, String> begun = new LinkedHashMap<>();

    @BeforeAll
    void confirm() {
        for (var pack : List.of("RP-2014", "RP-2026")) {
            rulings.stateRest(pack, scenario.id("org01"));
            rulings.agreeToAll(pack, scenario.id("org01"), scenario.id("org02"));
        }
    }

    @AfterAll
    void as_shipped() {
        jdbc.update("DELETE FROM party_ruling");
        ReflectionTestUtils.invokeMethod(packs, "changed");
    }

    @AfterEach
    void engine_and_tables_agree() {
        begun.forEach((request, student) -> {
            if (scenario.request(request).status() == RequestStatus.RUNNING) {
                scenario.withdraw(request, student);
            }
        });
        begun.clear();
        invariants.hold();
    }

    String of(String student, String request) {
        begun.put(request, student);
        return request;
    }

    String candidateOfOctober(String student) {
        var request = life.activist(student, day("2026-06-10"));
        life.wasActivistSince(request, day("2025-06-10"));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "CONTINUE"));
        life.wasAssessed(request, day("2026-01-12"));
        life.done(CONTACT, request, day("2026-09-11"), assessment(day("2026-09-11"), "READY"));
        life.approve(SECRETARY, request, day("2026-09-18"), candidate(day("2026-09-18")));
        life.approve(COMMITTEE, request, day("2026-09-25"));
        life.approve(SECRETARY, request, day("2026-10-10"), publicity(day("2026-09-28"), day("2026-10-10")));
        life.examined(request, day("2026-10-12"));
        life.preReviewed(student, request, day("2026-11-02"));
        return request;
    }

    void approve(String who, String request, Map<String, Object> form) {
        scenario.as(who).approve(request, form);
    }

    void done(String who, String request, Map<String, Object> form) {
        scenario.as(who).done(request, form);
    }

    List<TimelineEntry> entries(String request, String action) {
        return scenario.seenBy(SECRETARY, request).timeline().stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    static void refused(String code, @Nullable LocalDate earliest, ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("expected %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        if (earliest != null) {
            assertThat(refusal.args()).containsEntry("earliest", earliest);
        }
    }
}
