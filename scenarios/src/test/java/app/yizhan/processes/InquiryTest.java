package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.candidate;
import static app.yizhan.processes.PartyMembershipForms.publicity;
import static app.yizhan.processes.PartyMembershipForms.review;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.inquiry.Inquiries;
import app.yizhan.inquiry.InquiryOutcome;
import app.yizhan.inquiry.InquiryReader;
import app.yizhan.inquiry.InquiryWay;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.Leaks;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Political review: who is asked, what came back, and nobody else's business")
class InquiryTest extends PartyMembershipGround {

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryReader reader;

    @Test
    void the_review_waits_for_every_answer_and_what_is_overdue_is_told_each_time_it_was_asked() {
        var request = toBeReviewed("student02");
        life.on(day("2026-10-13"));
        var father = ask(request, "father", "uhu4711", day("2026-10-13"));
        var mother = ask(request, "mother", "kauz4712", day("2026-10-13"));
        var wrong = ask(request, "uncle", "nobody", day("2026-10-13"));
        inquiries.drop(request, wrong, null, me());
        refuses("INQUIRY_OPEN", () -> approve(SECRETARY, request, review(day("2026-10-13"))));
        life.on(day("2026-10-20"));
        answer(request, father, day("2026-10-20"), InquiryOutcome.CLEAR);
        refuses("INQUIRY_ANSWERED", () -> answer(request, father, day("2026-10-20"), InquiryOutcome.DOUBTFUL));
        scenario.advanceTo(day("2026-11-13").atTime(9, 0));
        assertThat(told(mother)).as("the secretary and the commissar").isEqualTo(2);
        assertThat(fault(() -> again(request, mother, day("2026-10-12")))).isEqualTo("sentOn");
        again(request, mother, day("2026-11-13"));
        scenario.advanceTo(day("2026-12-14").atTime(9, 0));
        assertThat(told(mother)).isEqualTo(4);
        assertThat(fault(() -> answer(request, mother, day("2026-11-12"), InquiryOutcome.NO_ANSWER)))
                .isEqualTo("day");
        answer(request, mother, day("2026-12-14"), InquiryOutcome.NO_ANSWER);
        var sheet = reader.sheet(request, me());
        assertThat(sheet.asked()).isEqualTo(2);
        assertThat(sheet.open()).isZero();
        assertThat(sheet.validUntil()).isEqualTo(day("2027-10-20"));
        assertThat(sheet.items())
                .last()
                .satisfies(item -> assertThat(item.sentCount()).isEqualTo(2));
        life.approve(SECRETARY, request, day("2026-12-14"), review(day("2026-12-14")));
        assertThat(scenario.waitsAt(request)).contains("Task_S11Training");
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
        var request = of(student, life.activist(student, day("2026-06-10")));
        life.wasActivistSince(request, day("2025-06-10"));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "CONTINUE"));
        life.done(CONTACT, request, day("2026-09-11"), assessment(day("2026-09-11"), "READY"));
        life.approve(SECRETARY, request, day("2026-09-18"), candidate(day("2026-09-18")));
        life.approve(COMMITTEE, request, day("2026-09-25"));
        life.approve(SECRETARY, request, day("2026-10-10"), publicity(day("2026-09-28"), day("2026-10-10")));
        var named = day("2026-10-12");
        life.done(SECRETARY, request, named, life.named(named, "introducerOne", "introducerTwo"));
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
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = 'inquiry-overdue' AND dedupe_key LIKE ?",
                Integer.class,
                "%" + inquiry + "%");
    }

    private static void refuses(String code, Runnable act) {
        assertThat(catchThrowableOfType(Refusal.class, act::run).code()).isEqualTo(code);
    }

    private static String fault(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).fields().getFirst().field();
    }
}
