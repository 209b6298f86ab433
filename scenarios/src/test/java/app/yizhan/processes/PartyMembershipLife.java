package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.SERVICE;
import static app.yizhan.processes.PartyMembershipForms.act;
import static app.yizhan.processes.PartyMembershipForms.with;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.testing.Scenario;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** People of one branch on the way of one of its students; each step is done on the day that it says. */
@TestComponent
record PartyMembershipLife(Scenario scenario, Approvals approvals, JdbcTemplate jdbc) {

    static final LocalDate BORN = LocalDate.of(2005, 3, 1);
    static final String SECRETARY = "branch01";
    static final String CONTACT = "contact01";
    static final String GENERAL = "general01";
    static final String COMMITTEE = "committee01";
    static final String DEPARTMENT = "org01";

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Without running what falls due on the way. */
    void on(LocalDate day) {
        scenario.beginAt(day.atTime(10, 0));
    }

    String apply(String student, LocalDate day) {
        on(day);
        return scenario.submit(SERVICE, student, PartyMembershipForms.application(BORN, day));
    }

    void approve(String who, String request, LocalDate day, Map<String, Object> form) {
        on(day);
        scenario.as(who).approve(request, form);
    }

    void approve(String who, String request, LocalDate day) {
        approve(who, request, day, act(day));
    }

    void done(String who, String request, LocalDate day, Map<String, Object> form) {
        on(day);
        scenario.as(who).done(request, form);
    }

    void returnTo(String who, String request, String step) {
        approvals.decide(new Decide(
                scenario.as(who).task(request),
                Action.RETURN,
                "once more",
                null,
                step,
                Map.of(),
                null,
                scenario.id(who)));
    }

    /** Steps 02 to 05: an activist since that day, with two contacts, five days after the application. */
    String activist(String student, LocalDate day) {
        var request = apply(student, day.minusDays(5));
        approve(SECRETARY, request, day.minusDays(3), PartyMembershipForms.talk(day.minusDays(3)));
        approve(SECRETARY, request, day, PartyMembershipForms.recommendation(day));
        approve(COMMITTEE, request, day.plusDays(3));
        done(SECRETARY, request, day.plusDays(5), named(day.plusDays(5), "contactOne", "contactTwo"));
        return request;
    }

    /** Its papers show an activist of an earlier day. */
    void wasActivistSince(String request, LocalDate day) {
        jdbc.update("UPDATE party_act SET act_date = ? WHERE request_id = ? AND step = '03'", day, request);
    }

    /** Its papers show assessments of an earlier day, so that the next is far enough from them. */
    void wasAssessed(String request, LocalDate day) {
        jdbc.update("UPDATE party_act SET act_date = ? WHERE request_id = ? AND step = '06'", day, request);
    }

    Map<String, Object> named(LocalDate day, String one, String two) {
        Map<String, Object> form = new HashMap<>(act(day));
        form.put(one, scenario.id(CONTACT));
        form.put(two, scenario.id("contact02"));
        return form;
    }

    /** Steps 09 to 12, a day each. */
    void examined(String request, LocalDate from) {
        done(SECRETARY, request, from, named(from, "introducerOne", "introducerTwo"));
        approve(SECRETARY, request, from.plusDays(1), PartyMembershipForms.review(from.plusDays(1)));
        done("school01", request, from.plusDays(2), PartyMembershipForms.training(from.plusDays(2), 2.5, 24));
        approve(SECRETARY, request, from.plusDays(3));
    }

    /** Steps 13 and 14: reviewed beforehand on that day, the form filled in three days later. */
    void preReviewed(String student, String request, LocalDate day) {
        approve(COMMITTEE, request, day, PartyMembershipForms.preReview(day, day.plusYears(1)));
        done(student, request, day.plusDays(3), act(day.plusDays(3)));
    }

    /** Steps 15b to 20 after the meeting of that day. */
    void admitted(String request, LocalDate meeting) {
        approve(GENERAL, request, meeting.plusDays(3));
        var talk = meeting.plusDays(10);
        done(COMMITTEE, request, talk, with(act(talk), "committeeTalk", "fit to be admitted"));
        var approval = meeting.plusDays(20);
        approve(COMMITTEE, request, approval, PartyMembershipForms.approval(approval, meeting.plusDays(5)));
        done(DEPARTMENT, request, approval.plusDays(3), act(approval.plusDays(3)));
        done(SECRETARY, request, approval.plusDays(4), with(act(approval.plusDays(4)), "partyGroup", "the first"));
        done(SECRETARY, request, approval.plusDays(6), with(act(approval.plusDays(6)), "oathPlace", "the hall"));
    }

    /** Steps 21 and 22: assessed once, then asked for full membership. */
    void askedForConversion(String student, String request, LocalDate day) {
        done(CONTACT, request, day.minusDays(1), PartyMembershipForms.observation(day.minusDays(1), "END"));
        done(student, request, day, PartyMembershipForms.request(day));
    }
}
