package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.candidate;
import static app.yizhan.processes.PartyMembershipForms.publicity;
import static app.yizhan.processes.PartyMembershipForms.recommendation;
import static app.yizhan.processes.PartyMembershipForms.talk;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.party.Bound;
import app.yizhan.party.RuleKind;
import app.yizhan.party.RuleUnit;
import app.yizhan.party.SchoolRule;
import app.yizhan.party.SchoolRules;
import app.yizhan.publicity.Channel;
import app.yizhan.publicity.Conclusions;
import app.yizhan.publicity.HangPublicity;
import app.yizhan.publicity.ObjectionOutcome;
import app.yizhan.publicity.PostedNotice;
import app.yizhan.publicity.Publicities;
import app.yizhan.publicity.PublicityBoard;
import app.yizhan.publicity.PublicityObjections;
import app.yizhan.publicity.PublicityProposal;
import app.yizhan.publicity.PublicityReader;
import app.yizhan.publicity.PublicitySheet;
import app.yizhan.publicity.PublicityState;
import app.yizhan.publicity.Verifications;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Retention;
import app.yizhan.setting.Settings;
import app.yizhan.testing.Leaks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Publicity: nobody is listed before its time is over and all that was said is verified")
class PublicityTest extends PartyMembershipGround {

    /** As long as the form of the step may have it. */
    private static final String PLACE = "notice board of the college, " + "x".repeat(71);

    private static final String FINDING = "asked three people and read the minutes";

    @Autowired
    Publicities publicities;

    @Autowired
    PublicityReader reader;

    @Autowired
    PublicityBoard board;

    @Autowired
    PublicityObjections objections;

    @Autowired
    Verifications verifications;

    @Autowired
    Conclusions conclusions;

    @Autowired
    SchoolRules schoolRules;

    @Autowired
    Settings settings;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Retention retention;

    @AfterEach
    void nothing_hangs_any_more() {
        jdbc.update("UPDATE party_publicity SET state = 'STOPPED', tell_at = NULL");
        jdbc.update("UPDATE party_publicity_subject SET open_mark = NULL");
        jdbc.update("UPDATE party_objection SET remind_at = NULL");
    }

    @Test
    void who_is_free_goes_on_and_who_was_rightly_objected_to_goes_back() {
        var free = consented("student06");
        var blamed = consented("student07");
        life.on(day("2026-09-28"));
        var proposal = proposal();
        assertThat(proposal.candidates())
                .extracting(PublicityProposal.Candidate::requestId)
                .containsExactly(free, blamed);
        assertThat(proposal.soonest()).isEqualTo(day("2026-10-09"));
        assertThat(proposal.provisional()).isFalse();
        assertThat(fault(() -> hang(day("2026-09-28"), day("2026-10-08"), free)))
                .isEqualTo("lastDay");
        var notice = hang(day("2026-09-28"), null, free, blamed);
        assertThat(reader.waiting(me())).isEmpty();
        assertThat(seenBy("student20").people())
                .extracting(PostedNotice.Person::activistOn)
                .containsOnly(day("2025-06-10"));
        said("student20", notice, blamed, false);
        refuses("OBJECTION_TWICE", () -> said("student20", notice, blamed, true));
        life.on(day("2026-10-09"));
        refuses("PUBLICITY_HANGS", () -> conclude(notice));
        refuses("PUBLICITY_HANGS", () -> approve(SECRETARY, free, publicity(day("2026-09-28"), day("2026-10-09"))));
        life.on(day("2026-10-10"));
        assertThat(board.today(scenario.id("student20")))
                .as("closed when its time is over")
                .isEmpty();
        assertThatThrownBy(() -> said("student19", notice, blamed, false)).isInstanceOf(NotFound.class);
        assertThat(fault(() -> approve(SECRETARY, free, publicity(day("2026-09-25"), day("2026-10-10")))))
                .isEqualTo("publicityStart");
        assertThat(conclude(notice).left()).isEqualTo(1);
        assertThat(scenario.waitsAt(free)).contains("Task_S09AppointIntroducers");
        assertThat(scenario.seenBy(SECRETARY, free).data())
                .containsEntry("publicityStart", "2026-09-28")
                .containsEntry("objections", "NONE");
        refuses("PUBLICITY_UNVERIFIED", () -> conclude(notice));
        verified(notice, blamed, ObjectionOutcome.UPHELD);
        refuses("PUBLICITY_UPHELD", () -> conclude(notice));
        refuses("PUBLICITY_UPHELD", () -> approve(SECRETARY, blamed, publicity(day("2026-09-28"), day("2026-10-10"))));
        var answer = conclusions.upheld(
                notice, subject(notice, blamed).id(), false, "Task_S06Cultivate", "cultivated on for now", me());
        assertThat(answer.state()).isEqualTo(PublicityState.ENDED);
        assertThat(scenario.waitsAt(blamed)).contains("Task_S06Cultivate");
        assertThat(sheet(notice).subjects())
                .extracting(PublicitySheet.Subject::outcome)
                .containsExactly("DONE", "RETURNED");
        assertThat(conclude(notice).state()).as("once more").isEqualTo(PublicityState.ENDED);
        refuses("PUBLICITY_OVER", () -> publicities.stop(notice, "too late", null, me()));
    }

    @Test
    void a_notice_that_begins_anew_runs_its_days_anew_and_keeps_what_was_said() {
        var request = consented("student08");
        var other = consented("student09");
        life.on(day("2026-09-28"));
        var notice = hang(day("2026-09-28"), null, request, other);
        var words = new PublicityObjections.Received(
                subject(notice, request).id(),
                "somebody called about it",
                Channel.PHONE,
                day("2026-09-28"),
                "a caller");
        assertThat(fault(() -> objections.writeDown(
                        notice,
                        new PublicityObjections.Received(
                                words.subjectId(), words.words(), Channel.HERE, words.day(), null),
                        null,
                        me())))
                .isEqualTo("channel");
        objections.writeDown(notice, words, null, me());
        life.on(day("2026-10-08"));
        var anew = new HangPublicity.Days(day("2026-10-08"), null, "hall of building 3", "office 201, 8:00-18:00");
        var before = new HangPublicity.Days(day("2026-10-07"), null, anew.place(), anew.contact());
        assertThat(fault(() -> publicities.restart(notice, before, "a name was misspelt", null, me())))
                .as("what hung before does not count once more")
                .isEqualTo("firstDay");
        publicities.restart(notice, anew, "a name was misspelt", null, me());
        objections.writeDown(
                notice,
                new PublicityObjections.Received(
                        words.subjectId(),
                        "a letter that came late",
                        Channel.LETTER,
                        day("2026-09-30"),
                        name("member01") + " and others"),
                null,
                me());
        var sheet = sheet(notice);
        assertThat(sheet.lastDay()).isEqualTo(day("2026-10-13"));
        assertThat(sheet.past()).extracting(PublicitySheet.Past::lastDay).containsExactly(day("2026-10-09"));
        life.on(day("2026-10-12"));
        refuses("PUBLICITY_HANGS", () -> conclude(notice));
        verified(notice, request, ObjectionOutcome.UNFOUNDED);
        var letter = subject(notice, request).objections().getLast().id();
        assertThat(fault(() -> assign(notice, letter, "member01")))
                .as("they signed the letter")
                .isEqualTo("verifier");
        assign(notice, letter, "member02");
        verify(notice, letter, ObjectionOutcome.UNFOUNDED, "member02");
        life.on(day("2026-10-14"));
        scenario.withdraw(other, "student09");
        assertThat(conclude(notice).state()).isEqualTo(PublicityState.ENDED);
        assertThat(scenario.seenBy(SECRETARY, request).data())
                .containsEntry("publicityStart", "2026-10-08")
                .containsEntry("objections", "SETTLED");
        assertThat(sheet(notice).subjects())
                .extracting(PublicitySheet.Subject::outcome)
                .containsExactly("DONE", "MOVED");
    }

    /** Whatever was counted before, the days are those of the calendar as it is when the notice is concluded. */
    @Test
    void a_year_that_is_not_loaded_makes_the_last_day_provisional_and_nothing_is_concluded() {
        var request = consented("student10");
        life.on(day("2026-12-29"));
        var notice = hang(day("2026-12-29"), null, request);
        assertThat(sheet(notice).provisional()).isTrue();
        assertThat(sheet(notice).lastDay()).isEqualTo(day("2027-01-04"));
        life.on(day("2027-01-05"));
        refuses("PUBLICITY_PROVISIONAL", () -> conclude(notice));
        refuses(
                "PUBLICITY_PROVISIONAL",
                () -> approve(SECRETARY, request, publicity(day("2026-12-29"), day("2027-01-05"))));
        var newYear = List.of(new CalendarDay(day("2027-01-01"), CalendarDay.Kind.HOLIDAY, "元旦"));
        calendar.load(2027, "as the test has it", newYear, scenario.id("admin"));
        try {
            assertThat(sheet(notice).lastDay()).as("a day of it was none").isEqualTo(day("2027-01-05"));
            refuses("PUBLICITY_HANGS", () -> conclude(notice));
            life.on(day("2027-01-06"));
            assertThat(conclude(notice).state()).isEqualTo(PublicityState.ENDED);
        } finally {
            jdbc.update("DELETE FROM calendar_day WHERE cal_date >= '2027-01-01'");
            jdbc.update("DELETE FROM calendar_year WHERE cal_year = 2027");
            var kept = calendar.years().stream()
                    .filter(year -> year.year() == 2026)
                    .findFirst()
                    .orElseThrow();
            calendar.load(2026, kept.source(), kept.days(), scenario.id("admin"));
        }
    }

    @Test
    void what_was_said_and_by_whom_lies_open_nowhere() {
        var request = consented("student11");
        life.on(day("2026-09-28"));
        var notice = hang(day("2026-09-28"), null, request);
        var author = scenario.id("student18");
        var before = Leaks.rowsIn(jdbc, author);
        var words = "ziegenmelker7351 was seen elsewhere";
        objections.handIn(
                notice, new PublicityObjections.Said(subject(notice, request).id(), words, false), "k-1", author);
        assertThat(Leaks.rowsIn(jdbc, author))
                .as("no row leads to whoever did not sign")
                .isEqualTo(before);
        assertThat(seenBy("student18").people().getFirst().mine()).isEqualTo(PostedNotice.Mine.RECEIVED);
        assertThat(seenBy("student17").people().getFirst().mine()).isNull();
        said("student17", notice, request, true);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM person WHERE email = (SELECT p.email FROM person p WHERE p.account = 'student17')",
                        Integer.class))
                .as("who signs is named in the sealed value only")
                .isEqualTo(1);
        assertThat(sheet(notice).subjects().getFirst().objections())
                .extracting(PublicitySheet.Objection::author)
                .satisfiesExactly(
                        one -> assertThat(one).isNull(), one -> assertThat(one).endsWith(number("student17")));
        var above = reader.sheet(notice, scenario.id("org01")).subjects().getFirst();
        assertThat(above.objections()).allSatisfy(one -> assertThat(one.words()).isNull());
        assertThatThrownBy(() -> reader.sheet(notice, scenario.id("member01"))).isInstanceOf(NotFound.class);
        assign(notice, above.objections().getFirst().id(), "member01");
        var verifier = reader.sheet(notice, scenario.id("member01")).subjects().getFirst();
        assertThat(verifier.objections())
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo(words));
        assertThat(verifier.requestId()).isNull();
        var leaks = new Leaks("ziegenmelker7351");
        leaks.inTables(jdbc);
        assertThat(leaks.found()).isEmpty();
        assertThat(jdbc.queryForList("SELECT args FROM message WHERE kind LIKE 'publicity-%'", String.class))
                .isNotEmpty()
                .allSatisfy(args -> assertThat(args)
                        .doesNotContain(scenario.request(request).applicantName()));
        scenario.withdraw(request, "student11");
        retention.deleteEndedBefore(
                "party-membership", scenario.request(request).endedAt().plusSeconds(1));
        assertThat(sheet(notice).subjects().getFirst().objections()).hasSize(2).allSatisfy(one -> {
            assertThat(one.words()).isNull();
            assertThat(one.author()).isNull();
        });
        assertThat(jdbc.queryForObject("""
                        SELECT COUNT(*) FROM applicant_alias a
                        JOIN party_objection b ON b.author_id = a.alias_id
                        JOIN party_publicity_subject s ON s.id = b.subject_id
                        WHERE s.request_id = ? AND a.sealed IS NOT NULL""", Integer.class, request)).isZero();
    }

    @Test
    void whoever_verifies_is_named_and_unconcerned_and_what_is_late_is_told_once() {
        var request = consented("student12");
        life.on(day("2026-09-28"));
        var notice = hang(day("2026-09-28"), null, request);
        said("member02", notice, request, false);
        var objection = subject(notice, request).objections().getFirst().id();
        assertThat(fault(() -> assign(notice, objection, "contact01")))
                .as("their contact")
                .isEqualTo("verifier");
        assertThat(fault(() -> assign(notice, objection, "student12"))).isEqualTo("verifier");
        assign(notice, objection, "member01");
        assertThat(told("publicity-verify", notice)).isEqualTo(1);
        assertThat(subject(notice, request).objections().getFirst().due()).isEqualTo(day("2026-10-23"));
        assertThatThrownBy(() -> verify(notice, objection, ObjectionOutcome.UNFOUNDED, SECRETARY))
                .isInstanceOf(NotFound.class);
        life.on(day("2026-09-30"));
        assign(notice, objection, "member02");
        assertThat(subject(notice, request).objections().getFirst().due())
                .as("nobody is given more time by naming somebody else")
                .isEqualTo(day("2026-10-23"));
        refuses("OBJECTION_OWN", () -> verify(notice, objection, ObjectionOutcome.UNFOUNDED, "member02"));
        assign(notice, objection, "member01");
        leadsBesides("contact01", () -> {
            assertThat(reader.sheet(notice, scenario.id("contact01"))
                            .subjects()
                            .getFirst()
                            .objections())
                    .singleElement()
                    .satisfies(one -> assertThat(one.words()).isNull());
            refuses(
                    "PUBLICITY_CONCERNED",
                    () -> verifications.assign(
                            notice, objection, scenario.id("member03"), null, scenario.id("contact01")));
        });
        scenario.advanceTo(day("2026-10-26").atTime(9, 0));
        assertThat(told("publicity-over", notice))
                .as("the secretary and the commissar")
                .isEqualTo(2);
        assertThat(told("publicity-overdue", notice))
                .as("they and whoever verifies")
                .isEqualTo(3);
        int answered = told("publicity-answered", "");
        verify(notice, objection, ObjectionOutcome.UNFOUNDED, "member01");
        refuses("OBJECTION_VERIFIED", () -> assign(notice, objection, "member02"));
        assertThat(told("publicity-answered", "")).isEqualTo(answered + 1);
        assertThat(conclude(notice).state()).isEqualTo(PublicityState.ENDED);
    }

    @Test
    void a_school_may_ask_for_publicity_at_other_steps_and_that_it_hangs_here() {
        var paper = consented("student13");
        life.on(day("2026-10-10"));
        settings.change("publicity.here", "true", scenario.id("admin"));
        try {
            refuses(
                    "PUBLICITY_MISSING",
                    () -> approve(SECRETARY, paper, publicity(day("2026-09-28"), day("2026-10-10"))));
            var past = new HangPublicity.Days(day("2026-09-28"), null, PLACE, "office 201");
            assertThat(fault(() -> hang(past, "hung on paper", paper))).isEqualTo("firstDay");
        } finally {
            settings.change("publicity.here", "false", scenario.id("admin"));
        }
        assertThat(fault(() -> approve(SECRETARY, paper, publicity(day("2026-09-24"), day("2026-10-10")))))
                .as("before the committee consented")
                .isEqualTo("publicityStart");
        life.approve(SECRETARY, paper, day("2026-10-10"), publicity(day("2026-09-28"), day("2026-10-10")));
        var rule = schoolRules
                .add(
                        "RP-2026",
                        new SchoolRule(
                                "03",
                                RuleKind.PUBLICITY,
                                List.of("publicityStart"),
                                null,
                                "7",
                                RuleUnit.WORKING_DAYS,
                                (Bound) null,
                                true,
                                "rules of the school"),
                        null,
                        scenario.id("org01"))
                .rule();
        rulings.agreeToAll("RP-2026", scenario.id("org01"), scenario.id("org02"));
        try {
            askedForBeforeTheActivist();
        } finally {
            schoolRules.end("RP-2026", rule, scenario.id("org01"));
        }
    }

    private void askedForBeforeTheActivist() {
        var request = of("student14", life.apply("student14", day("2026-10-12")));
        life.approve(SECRETARY, request, day("2026-10-12"), talk(day("2026-10-12")));
        refuses("PUBLICITY_MISSING", () -> approve(SECRETARY, request, recommendation(day("2026-10-12"))));
        var notice = hang(day("2026-10-12"), null, request);
        assertThat(sheet(notice).lastDay()).isEqualTo(day("2026-10-20"));
        life.on(day("2026-10-20"));
        refuses("PUBLICITY_HANGS", () -> conclude(notice));
        life.on(day("2026-10-21"));
        conclude(notice);
        assertThat(subject(notice, request).outcome()).isEqualTo("AT_TASK");
        life.approve(SECRETARY, request, day("2026-10-21"), recommendation(day("2026-10-21")));
        assertThat(conclude(notice).state()).isEqualTo(PublicityState.ENDED);
        assertThat(subject(notice, request).outcome()).as("its step was done").isEqualTo("DONE");
    }

    @Test
    void notices_are_listed_for_those_who_lead_them_and_taken_down_by_them() {
        var request = consented("student15");
        life.on(day("2026-10-12"));
        assertThat(fault(() -> hang(day("2026-10-09"), null, request))).isEqualTo("lateReason");
        var early = new HangPublicity.Days(day("2026-09-24"), null, PLACE, "office 201");
        assertThat(fault(() -> hang(early, "hung on paper", request)))
                .as("before the committee consented")
                .isEqualTo("firstDay");
        var nowhere = new HangPublicity.Days(day("2026-10-12"), null, "x", "office 201");
        assertThat(fault(() -> hang(nowhere, null, request))).isEqualTo("place");
        assertThat(fault(() -> hang(day("2026-10-12"), null))).isEqualTo("candidates");
        assertThat(fault(() -> hang(day("2026-12-30"), null, request))).isEqualTo("firstDay");
        var notice = hang(day("2026-10-12"), null, request);
        assertThat(fault(() -> hang(day("2026-10-12"), null, request)))
                .as("it hangs")
                .isEqualTo("candidates");
        assertThat(reader.page(me(), null, 50)).anyMatch(row -> row.id().equals(notice) && row.leads());
        assertThat(reader.page(scenario.id("org01"), null, 1)).isNotEmpty().allMatch(row -> !row.leads());
        assertThat(reader.page(me(), notice, 50)).noneMatch(row -> row.id().equals(notice));
        assertThat(reader.of(request, me())).isPresent();
        assertThat(reader.of(request, scenario.id("student15"))).isEmpty();
        assertThatThrownBy(() -> reader.page(scenario.id("student15"), null, 50))
                .isInstanceOf(NotFound.class);
        isNotFoundBy("org01", notice, subject(notice, request).id());
        // as if the applicant had come from another branch meanwhile
        jdbc.update(
                "UPDATE party_publicity SET unit_id = (SELECT MIN(u.id) FROM unit u WHERE u.kind = 'PARTY_BRANCH' AND u.id <> ?) WHERE id = ?",
                branch(),
                notice);
        var moved = hang(day("2026-10-12"), null, request);
        assertThat(reader.of(request, me()))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(moved));
        publicities.stop(moved, "hung by mistake", null, me());
        assertThat(board.today(me())).isEmpty();
        assertThat(proposal().candidates()).hasSize(1);
    }

    @Test
    void what_was_said_stands_whatever_becomes_of_the_notice() {
        var request = consented("student15");
        var other = consented("student16");
        life.on(day("2026-10-12"));
        var notice = hang(day("2026-10-12"), null, request);
        said("student20", notice, request, false);
        publicities.stop(notice, "hung by mistake", null, me());
        life.on(day("2026-10-21"));
        refuses(
                "PUBLICITY_UNVERIFIED",
                () -> approve(SECRETARY, request, publicity(day("2026-10-13"), day("2026-10-21"))));
        verified(notice, request, ObjectionOutcome.UPHELD);
        refuses("PUBLICITY_UPHELD", () -> approve(SECRETARY, request, publicity(day("2026-10-13"), day("2026-10-21"))));
        var second = hang(day("2026-10-21"), null, request, other);
        life.on(day("2026-10-29"));
        assertThat(conclude(second).left())
                .as("what was said of one keeps no other")
                .isEqualTo(1);
        assertThat(subject(second, other).outcome()).isEqualTo("DONE");
        refuses("PUBLICITY_UPHELD", () -> conclude(second));
        life.returnTo(SECRETARY, request, "Task_S06Cultivate");
        life.wasAssessed(request, day("2026-01-12"));
        life.done(CONTACT, request, day("2026-10-30"), assessment(day("2026-10-30"), "READY"));
        life.approve(SECRETARY, request, day("2026-11-02"), candidate(day("2026-11-02")));
        life.approve(COMMITTEE, request, day("2026-11-03"));
        life.on(day("2026-11-12"));
        assertThat(fault(() -> approve(SECRETARY, request, publicity(day("2026-10-21"), day("2026-11-12")))))
                .isEqualTo("publicityStart");
        life.approve(SECRETARY, request, day("2026-11-12"), publicity(day("2026-11-04"), day("2026-11-12")));
    }

    /** The applicant puts something right: the notice hangs on, and what was said is not lost with it. */
    @Test
    void a_case_that_is_given_back_for_a_correction_waits_for_its_notice_all_the_same() {
        var request = consented("student10");
        var other = consented("student11");
        life.on(day("2026-09-28"));
        var notice = hang(day("2026-09-28"), null, request, other);
        said("student20", notice, request, false);
        verified(notice, request, ObjectionOutcome.UNFOUNDED);
        scenario.as(SECRETARY).returnToApplicant(request, "the birthday is wrong");
        assertThat(seenBy("student20").people()).hasSize(2);
        life.on(day("2026-10-10"));
        assertThat(conclude(notice).left()).isEqualTo(1);
        assertThat(subject(notice, request).outcome()).isEqualTo("WAITS");
        assertThat(subject(notice, other).outcome()).isEqualTo("DONE");
        scenario.withdraw(request, "student10");
        scenario.advanceTo(day("2026-10-11").atTime(9, 0));
        assertThat(sheet(notice).state()).as("nobody is left to decide").isEqualTo(PublicityState.ENDED);
        assertThat(told("publicity-over", notice)).isZero();
    }

    /** A candidate who waits for publicity since 25 September, an activist of a year. */
    private String consented(String student) {
        var request = of(student, life.activist(student, day("2026-06-10")));
        life.wasActivistSince(request, day("2025-06-10"));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "CONTINUE"));
        life.wasAssessed(request, day("2026-01-12"));
        life.done(CONTACT, request, day("2026-09-11"), assessment(day("2026-09-11"), "READY"));
        life.approve(SECRETARY, request, day("2026-09-18"), candidate(day("2026-09-18")));
        life.approve(COMMITTEE, request, day("2026-09-25"));
        return request;
    }

    /** Whoever watches over a notice reads it only. */
    private void isNotFoundBy(String account, String notice, String subject) {
        var who = scenario.id(account);
        var days = new HangPublicity.Days(day("2026-10-13"), null, PLACE, "office 201");
        var said = new PublicityObjections.Received(
                subject, "somebody called about it", Channel.PHONE, day("2026-10-12"), null);
        assertThatThrownBy(() -> publicities.stop(notice, "why not", null, who)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publicities.restart(notice, days, "why not", null, who))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> objections.writeDown(notice, said, null, who)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conclusions.conclude(notice, null, null, who)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conclusions.upheld(notice, subject, true, null, "why not", who))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> verifications.assign(notice, subject, who, null, who))
                .isInstanceOf(NotFound.class);
    }

    /** In the place of the commissar, so that the secretary is the other leader. */
    private void leadsBesides(String account, Runnable then) {
        var move = "UPDATE role_grant SET person_id = ? WHERE role = 'BRANCH_COMMITTEE' AND person_id = ?";
        jdbc.update(move, scenario.id(account), scenario.id("commissar01"));
        try {
            then.run();
        } finally {
            jdbc.update(move, scenario.id("commissar01"), scenario.id(account));
        }
    }

    private String me() {
        return scenario.id(SECRETARY);
    }

    private PublicityProposal proposal() {
        return reader.waiting(me()).getFirst();
    }

    private String hang(LocalDate first, @Nullable LocalDate last, String... requests) {
        var days = new HangPublicity.Days(first, last, PLACE, "office 201, 8:00-18:00");
        return hang(days, null, requests);
    }

    private String hang(HangPublicity.Days days, @Nullable String late, String... requests) {
        var unit = branch();
        return publicities
                .hang(new HangPublicity(unit, List.of(requests), days, late, null), me())
                .id();
    }

    private String branch() {
        return jdbc.queryForObject(
                "SELECT party_unit_id FROM person WHERE id = ?", String.class, scenario.id("student06"));
    }

    private PostedNotice seenBy(String who) {
        return board.today(scenario.id(who)).getFirst();
    }

    private PublicitySheet sheet(String notice) {
        return reader.sheet(notice, me());
    }

    private PublicitySheet.Subject subject(String notice, String request) {
        return sheet(notice).subjects().stream()
                .filter(one -> request.equals(one.requestId()))
                .findFirst()
                .orElseThrow();
    }

    private void said(String who, String notice, String request, boolean signed) {
        var said = new PublicityObjections.Said(subject(notice, request).id(), "copied in an examination", signed);
        objections.handIn(notice, said, null, scenario.id(who));
    }

    private void assign(String notice, String objection, String verifier) {
        verifications.assign(notice, objection, scenario.id(verifier), null, me());
    }

    private void verify(String notice, String objection, ObjectionOutcome outcome, String who) {
        verifications.verify(notice, objection, outcome, FINDING, null, scenario.id(who));
    }

    private void verified(String notice, String request, ObjectionOutcome outcome) {
        var objection = subject(notice, request).objections().getFirst().id();
        assign(notice, objection, "member01");
        verify(notice, objection, outcome, "member01");
    }

    private Conclusions.Answer conclude(String notice) {
        return conclusions.conclude(notice, null, null, me());
    }

    private String name(String account) {
        return jdbc.queryForObject("SELECT name FROM person WHERE account = ?", String.class, account);
    }

    private String number(String account) {
        return jdbc.queryForObject("SELECT number FROM person WHERE account = ?", String.class, account);
    }

    private int told(String kind, String about) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = ? AND args LIKE ?", Integer.class, kind, "%" + about + "%");
    }

    private static void refuses(String code, Runnable act) {
        assertThat(catchThrowableOfType(Refusal.class, act::run).code()).isEqualTo(code);
    }

    private static String fault(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).fields().getFirst().field();
    }
}
