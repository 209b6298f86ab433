package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.candidate;
import static app.yizhan.processes.PartyMembershipForms.publicity;
import static app.yizhan.processes.PartyMembershipForms.review;
import static app.yizhan.processes.PartyMembershipForms.with;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.inquiry.Inquiries;
import app.yizhan.inquiry.InquiryOutcome;
import app.yizhan.inquiry.InquiryReader;
import app.yizhan.inquiry.InquirySheet;
import app.yizhan.inquiry.InquiryWay;
import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.Substitutions;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Retention;
import app.yizhan.testing.Leaks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Political review: who is asked, what came back, and nobody else's business")
class InquiryTest extends PartyMembershipGround {

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryReader reader;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Retention retention;

    @Autowired
    Audit audit;

    @Test
    void the_review_waits_for_every_answer_and_what_is_overdue_is_told_each_time_it_was_asked() {
        var request = toBeReviewed("student02");
        life.on(day("2026-10-13"));
        var father = ask(request, "father", "uhu4711", day("2026-10-13"));
        var mother = ask(request, "mother", "kauz4712", day("2026-10-13"));
        var brother = ask(request, "brother", "eule4713", day("2026-10-13"));
        var wrong = ask(request, "uncle", "nobody", day("2026-10-13"));
        inquiries.drop(request, wrong, null, me());
        refuses("INQUIRY_OPEN", () -> approve(SECRETARY, request, review(day("2026-10-13"))));
        life.on(day("2026-10-20"));
        answer(request, father, day("2026-10-20"), InquiryOutcome.CLEAR);
        refuses("INQUIRY_ANSWERED", () -> answer(request, father, day("2026-10-20"), InquiryOutcome.DOUBTFUL));
        refuses("INQUIRY_STANDS", () -> inquiries.drop(request, mother, null, me()));
        scenario.advanceTo(day("2026-11-12").atTime(9, 0));
        assertThat(givesUp(request, mother)).as("its time is not over").isEqualTo("inquiry.error.wait");
        scenario.advanceTo(day("2026-11-13").atTime(9, 0));
        assertThat(told(mother)).as("the secretary and the commissar").isEqualTo(2);
        assertThat(givesUp(request, mother)).as("sent once").isEqualTo("inquiry.error.once");
        assertThat(fault(() -> again(request, mother, day("2026-10-12")))).isEqualTo("sentOn");
        again(request, mother, day("2026-11-13"));
        assertThat(told(mother)).as("nobody is reminded of what was done").isZero();
        again(request, brother, day("2026-11-13"));
        assertThat(fault(() -> answer(request, brother, day("2026-10-12"), InquiryOutcome.CLEAR)))
                .isEqualTo("day");
        answer(request, brother, day("2026-11-12"), InquiryOutcome.CLEAR);
        scenario.advanceTo(day("2026-12-13").atTime(9, 0));
        assertThat(givesUp(request, mother)).isEqualTo("inquiry.error.wait");
        scenario.advanceTo(day("2026-12-14").atTime(9, 0));
        assertThat(told(mother)).isEqualTo(2);
        scenario.advanceTo(day("2027-01-13").atTime(9, 0));
        assertThat(told("inquiry-unanswered", mother)).as("those above").isPositive();
        answer(request, mother, day("2027-01-13"), InquiryOutcome.NO_ANSWER);
        var sheet = reader.sheet(request, me());
        assertThat(sheet.asked()).isEqualTo(3);
        assertThat(sheet.dropped()).isEqualTo(1);
        assertThat(sheet.open()).isZero();
        assertThat(sheet.validUntil()).isEqualTo(day("2027-10-20"));
        assertThat(sheet.items())
                .filteredOn(item -> item.id().equals(mother))
                .singleElement()
                .satisfies(item -> assertThat(item.sentCount()).isEqualTo(2))
                .satisfies(item -> assertThat(item.firstSentOn()).isEqualTo(day("2026-10-13")))
                .satisfies(item -> assertThat(item.answeredBy()).isNotBlank());
        life.on(day("2027-01-14"));
        var visits = with(review(day("2027-01-14")), "reviewWays", List.of("VISITS"));
        assertThat(fault(() -> approve(SECRETARY, request, visits)))
                .as("nobody went there")
                .isEqualTo("reviewWays");
        life.approve(SECRETARY, request, day("2027-01-14"), review(day("2027-01-14")));
        assertThat(scenario.waitsAt(request)).contains("Task_S11Training");
        assertThat(reader.sheet(request, me()).validUntil())
                .as("the review is what holds for a year")
                .isEqualTo(day("2028-01-14"));
    }

    @Test
    void an_answer_is_replaced_by_asking_the_same_anew_and_stays_readable() {
        var request = toBeReviewed("student04");
        life.on(day("2026-10-13"));
        var first = ask(request, "father", "uhu4714", day("2026-10-13"));
        answer(request, first, day("2026-10-13"), InquiryOutcome.DOUBTFUL);
        var slip = ask(request, "father", "uhu4714", day("2026-10-13"));
        assertThat(reader.sheet(request, me()).doubtful()).isZero();
        inquiries.drop(request, slip, null, me());
        assertThat(reader.sheet(request, me()).doubtful())
                .as("what the slip replaced counts again")
                .isEqualTo(1);
        var other = ask(request, "mother", "uhu4714", day("2026-10-13"));
        var second = ask(request, "father", "uhu4714", day("2026-10-13"));
        answer(request, other, day("2026-10-13"), InquiryOutcome.CLEAR);
        answer(request, second, day("2026-10-13"), InquiryOutcome.CLEAR);
        var sheet = reader.sheet(request, me());
        assertThat(sheet.asked()).isEqualTo(2);
        assertThat(sheet.replaced()).isEqualTo(1);
        assertThat(sheet.items())
                .filteredOn(InquirySheet.Item::replaced)
                .singleElement()
                .satisfies(item -> assertThat(item.outcome()).isEqualTo(InquiryOutcome.DOUBTFUL));
    }

    @Test
    void whoever_introduces_the_applicant_reads_numbers_and_whoever_stands_in_for_a_leader_asks() {
        var request = toBeReviewed("student05", Map.of("introducerOne", me()));
        life.on(day("2026-10-13"));
        assertThat(reader.sheet(request, me()).writes()).isFalse();
        assertThatThrownBy(() -> ask(request, "father", "uhu4715", day("2026-10-13")))
                .isInstanceOf(NotFound.class);
        var commissar = scenario.id("commissar01");
        var standIn = scenario.id("counselor01");
        assertThat(reader.sheet(request, commissar).writes()).isTrue();
        var today = day("2026-10-13");
        var away = substitutions.create(
                new NewSubstitution(commissar, standIn, today, today, List.of("party-membership"), null), commissar);
        try {
            assertThat(reader.sheet(request, standIn).writes()).isTrue();
            var asked = new Inquiries.Asked(
                    "father", "uhu4715", "the office of a town", InquiryWay.LETTER, day("2026-10-13"));
            inquiries.ask(request, asked, null, standIn);
        } finally {
            substitutions.end(away.id(), commissar);
        }
        assertThat(facts(request, "inquiry.asked")).contains(commissar);
        assertThatThrownBy(() -> reader.sheet(request, standIn)).isInstanceOf(NotFound.class);
    }

    @Test
    void of_a_case_that_has_ended_numbers_remain_and_then_the_days() {
        var request = toBeReviewed("student06");
        life.on(day("2026-10-13"));
        var father = ask(request, "father", "waldohreule8833", day("2026-10-13"));
        scenario.withdraw(request, "student06");
        refuses("INQUIRY_CASE_ENDED", () -> answer(request, father, day("2026-10-13"), InquiryOutcome.CLEAR));
        refuses("INQUIRY_CASE_ENDED", () -> ask(request, "mother", "uhu4716", day("2026-10-13")));
        var sheet = reader.sheet(request, me());
        assertThat(sheet.items()).isNull();
        assertThat(sheet.writes()).isFalse();
        assertThat(sheet.asked()).isEqualTo(1);
        scenario.advanceTo(day("2026-11-13").atTime(9, 0));
        assertThat(told(father)).as("nobody waits for it").isZero();
        var ended = scenario.request(request).endedAt();
        assertThat(retention.deleteEndedBefore("party-membership", ended.plusSeconds(1)))
                .isPositive();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM party_inquiry WHERE request_id = ? AND about IS NULL",
                        Integer.class,
                        request))
                .isEqualTo(1);
        assertThat(reader.sheet(request, me()).asked()).isEqualTo(1);
        assertThat(audit.check(request).intact()).isTrue();
    }

    @Test
    void about_whom_and_what_was_answered_lies_open_nowhere_and_is_read_by_those_who_ask() {
        var request = toBeReviewed("student03");
        life.on(day("2026-10-13"));
        assertThat(fault(() -> ask(request, "father", "", day("2026-10-13")))).isEqualTo("name");
        assertThat(fault(() -> ask(request, "father", "late", day("2026-10-14"))))
                .isEqualTo("sentOn");
        var father = ask(request, "father", "waldkauz8831", day("2026-10-13"));
        inquiries.answer(
                request,
                father,
                new Inquiries.Answered(day("2026-10-13"), InquiryOutcome.DOUBTFUL, "sumpfohreule8832"),
                null,
                me());
        assertThat(reader.sheet(request, me()).items())
                .singleElement()
                .satisfies(item -> assertThat(item.answer()).isEqualTo("sumpfohreule8832"));
        var above = reader.sheet(request, scenario.id(COMMITTEE));
        assertThat(above.items()).as("numbers alone").isNull();
        assertThat(above.doubtful()).isEqualTo(1);
        assertThatThrownBy(() -> inquiries.drop(request, father, null, scenario.id(COMMITTEE)))
                .isInstanceOf(NotFound.class);
        for (var other : new String[] {"student03", "member01", CONTACT, "counselor01", "admin"}) {
            assertThatThrownBy(() -> reader.sheet(request, scenario.id(other)))
                    .as(other)
                    .isInstanceOf(NotFound.class);
            assertThat(reader.numbers(request, scenario.id(other))).isEmpty();
        }
        assertThat(facts(request, "inquiry.answered")).contains("DOUBTFUL", "2026-10-13", "LETTER");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE chain = ? AND action = 'inquiries.read'",
                        Integer.class,
                        request))
                .isEqualTo(1);
        var leaks = new Leaks("waldkauz8831", "sumpfohreule8832");
        leaks.inTables(jdbc);
        assertThat(leaks.found()).isEmpty();
    }

    private String toBeReviewed(String student) {
        return toBeReviewed(student, Map.of());
    }

    private String toBeReviewed(String student, Map<String, Object> introducers) {
        var request = of(student, life.activist(student, day("2026-06-10")));
        life.wasActivistSince(request, day("2025-06-10"));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "CONTINUE"));
        life.wasAssessed(request, day("2026-01-12"));
        life.done(CONTACT, request, day("2026-09-11"), assessment(day("2026-09-11"), "READY"));
        life.approve(SECRETARY, request, day("2026-09-18"), candidate(day("2026-09-18")));
        life.approve(COMMITTEE, request, day("2026-09-25"));
        life.approve(SECRETARY, request, day("2026-10-10"), publicity(day("2026-09-28"), day("2026-10-10")));
        var named = day("2026-10-12");
        var form = life.named(named, "introducerOne", "introducerTwo");
        form.putAll(introducers);
        life.done(SECRETARY, request, named, form);
        return request;
    }

    private String me() {
        return scenario.id(SECRETARY);
    }

    private String ask(String request, String relation, String name, LocalDate day) {
        var asked = new Inquiries.Asked(relation, name, "the office of a town", InquiryWay.LETTER, day);
        return inquiries.ask(request, asked, null, me()).id();
    }

    private void again(String request, String inquiry, LocalDate day) {
        inquiries.again(request, inquiry, day, null, me());
    }

    private void answer(String request, String inquiry, LocalDate day, InquiryOutcome outcome) {
        inquiries.answer(request, inquiry, new Inquiries.Answered(day, outcome, "as it was found"), null, me());
    }

    private int told(String inquiry) {
        return told("inquiry-overdue", inquiry);
    }

    private int told(String kind, String inquiry) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = ? AND dropped_at IS NULL AND dedupe_key LIKE ?",
                Integer.class,
                kind,
                "%" + inquiry + "%");
    }

    /** What the fault of giving a letter up says. */
    private String givesUp(String request, String inquiry) {
        return catchThrowableOfType(
                        Refusal.class, () -> answer(request, inquiry, day("2026-11-12"), InquiryOutcome.NO_ANSWER))
                .fields()
                .getFirst()
                .key();
    }

    private String facts(String request, String action) {
        return audit.entries(request).stream()
                .filter(entry -> entry.action().equals(action))
                .map(AuditEntry::facts)
                .collect(Collectors.joining());
    }

    private static void refuses(String code, Runnable act) {
        assertThat(catchThrowableOfType(Refusal.class, act::run).code()).isEqualTo(code);
    }

    private static String fault(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).fields().getFirst().field();
    }
}
