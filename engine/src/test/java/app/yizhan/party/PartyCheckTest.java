package app.yizhan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database-free")
class PartyCheckTest {

    /** The cases that every reading of the rules has to get right, in both packs where both know the step. */
    private static final String CASES = """
            # an application is told of within a month, clamped at its end
            both | 02 | {'applyDate':'2026-01-31'}                              | | 2026-01-31 | 2026-02-28 |
            both | 02 | {'applyDate':'2028-01-31','talkDate':'2028-02-29'}      | | 2028-01-31 | 2028-02-29 |
            both | 02 | {'applyDate':'2026-01-31','talkDate':'2026-03-01'}      | | 2026-01-31 | 2026-02-28 |
            both | 02 | {'applyDate':'2026-01-31','talkDate':'2026-01-30'}      | GAP_NOT_MET | 2026-01-31 | 2026-02-28 |
            # eighteen years on the day of the application
            both | 01 | {'birthDate':'2008-09-02','applyDate':'2026-09-01'}     | NOT_ELIGIBLE_AGE | 2026-09-02 | |
            both | 01 | {'birthDate':'2008-09-02','applyDate':'2026-09-02'}     | | 2026-09-02 | |
            both | 01 | {'birthDate':'2008-02-29'}                              | | 2026-02-28 | |
            # a year of cultivation, half-yearly assessments that lie in it
            both | 07 | {'activistDate':'2025-09-16'}                           | | 2026-09-16 | |
            both | 07 | {'activistDate':'2025-09-16','candidateDate':'2026-09-15'} | GAP_NOT_MET | 2026-09-16 | |
            both | 07 | {'activistDate':'2025-09-16','candidateDate':'2026-09-16'} | | 2026-09-16 | |
            both | 07 | {'activistDate':'2024-02-29'}                           | | 2025-02-28 | |
            both | 07 | {'activistDate':'2025-09-16','candidateDate':'2026-09-16','assessmentDates':['2026-03-16']} | ASSESS_MISSING | 2026-09-16 | |
            both | 07 | {'activistDate':'2025-09-16','candidateDate':'2026-09-16','assessmentDates':['2026-03-16','2026-03-16']} | ASSESS_MISSING | 2026-09-16 | |
            both | 07 | {'activistDate':'2025-09-16','candidateDate':'2026-09-16','assessmentDates':['2026-03-16','2026-09-17']} | ASSESS_MISSING | 2026-09-16 | |
            both | 07 | {'activistDate':'2025-09-16','candidateDate':'2026-09-16','assessmentDates':['2025-03-16','2026-03-16']} | ASSESS_MISSING | 2026-09-16 | |
            both | 07 | {'activistDate':'2025-09-16','candidateDate':'2026-09-16','assessmentDates':['2026-09-16','2026-03-16']} | | 2026-09-16 | |
            both | 07 | {'activistDate':'2025-09-16','assessmentDates':[]}      | ASSESS_MISSING | 2026-09-16 | |
            # the next assessment half a year after the last
            both | 06 | {'activistDate':'2025-09-16'}                           | | | 2026-03-16 |
            both | 06 | {'activistDate':'2025-08-31','assessmentDates':['2025-08-31']} | | | 2026-02-28 |
            both | 04 | {'activistDate':'2026-09-28'}                           | | | 2026-10-16 |
            # publicity counts its first day, leaves out the holiday, counts the day made up for
            2026 | 08b | {'publicityStart':'2026-09-28'}                        | | 2026-10-10 | |
            2026 | 08b | {'publicityStart':'2026-09-28','candidateDate':'2026-10-09'} | GAP_NOT_MET | 2026-10-10 | |
            2026 | 08b | {'publicityStart':'2026-09-28','candidateDate':'2026-10-10'} | | 2026-10-10 | |
            2026 | 08b | {'publicityStart':'2026-09-28','candidateDate':'2026-09-20'} | | 2026-10-10 | |
            2026 | 08b | {'publicityStart':'2026-10-03'}                        | | 2026-10-14 | |
            # training: days or hours
            both | 11 | {'trainingDays':2.5,'trainingHours':24}                 | | | |
            both | 11 | {'trainingDays':2.5,'trainingHours':20}                 | TRAIN_NONE | | |
            both | 11 | {'trainingDays':3}                                      | | | |
            both | 11 | {'trainingHours':23.5}                                  | TRAIN_NONE | | |
            # whoever leaves within three months is handed over
            both | 13 | {'preReviewDate':'2026-03-31','leavingDate':'2026-06-29'} | LEAVING_LT_3M | | |
            both | 13 | {'preReviewDate':'2026-03-31','leavingDate':'2026-06-30'} | | | |
            both | 13 | {'candidateDate':'2026-03-31','preReviewDate':'2026-03-30'} | GAP_NOT_MET | 2026-03-31 | |
            # only since 2026 a meeting is due within a month
            2026 | 15 | {'preReviewDate':'2026-10-31'}                          | | 2026-10-31 | 2026-11-30 |
            2014 | 15 | {'preReviewDate':'2026-10-31'}                          | | 2026-10-31 | |
            both | 15 | {'preReviewDate':'2026-10-31','meetingDate':'2026-10-30'} | GAP_NOT_MET | 2026-10-31 | * |
            # both shares are of those who should attend
            both | 15 | {'vote':{'shouldAttend':16,'present':8,'yes':8}}        | QUORUM_FAIL | | |
            both | 15 | {'vote':{'shouldAttend':16,'present':9,'yes':9}}        | | | |
            both | 15 | {'vote':{'shouldAttend':15,'present':8,'yes':8}}        | | | |
            both | 15 | {'vote':{'shouldAttend':20,'present':11,'yes':9,'writtenYes':2}} | | | |
            both | 15 | {'vote':{'shouldAttend':20,'present':11,'yes':9,'writtenYes':1}} | VOTE_FAIL | | |
            both | 15 | {'vote':{'candidates':2,'shouldAttend':16,'present':16,'yes':16}} | VOTE_FAIL | | |
            both | 15 | {'vote':{'shouldAttend':0,'present':0,'yes':0}}         | QUORUM_FAIL | | |
            both | 23 | {'probationEnd':'2027-11-20','vote':{'shouldAttend':16,'present':9,'yes':8}} | VOTE_FAIL | 2027-11-20 | |
            # three months to approve, six at most, counted from what was reported, else from the meeting
            both | 17 | {'meetingDate':'2026-11-20'}                            | | | 2027-02-20 | 2027-05-20
            both | 17 | {'meetingDate':'2026-11-20','special':true}             | | | 2027-02-20 | 2027-05-20
            both | 17 | {'meetingDate':'2026-11-20','reportReceivedDate':'2026-11-30'} | | | 2027-02-28 | 2027-05-30
            both | 17 | {'reportReceivedDate':'2026-11-30'}                     | | | 2027-02-28 | 2027-05-30
            both | 17 | {'meetingDate':'2026-11-20','probationEnd':'2027-11-19'} | GAP_NOT_MET | | 2027-02-20 | 2027-05-20
            # probation counts from the meeting, and whoever was extended has another end
            both | 23 | {'meetingDate':'2026-11-20','conversionMeetingDate':'2027-11-19'} | GAP_NOT_MET | 2027-11-20 | |
            both | 23 | {'meetingDate':'2026-11-20','conversionMeetingDate':'2027-11-20'} | | 2027-11-20 | |
            both | 23 | {'meetingDate':'2026-11-20','probationEnd':'2028-05-20','extensionsBefore':1,'conversionMeetingDate':'2028-05-19'} | GAP_NOT_MET | 2028-05-20 | |
            both | 23 | {'probationEnd':'2027-11-20','extensionMonths':5}       | EXTENSION_LIMIT | 2027-11-20 | |
            both | 23 | {'probationEnd':'2027-11-20','extensionMonths':6}       | | 2027-11-20 | |
            both | 23 | {'probationEnd':'2027-11-20','extensionMonths':12,'extensionsBefore':0} | | 2027-11-20 | |
            both | 23 | {'probationEnd':'2027-11-20','extensionMonths':13}      | EXTENSION_LIMIT | 2027-11-20 | |
            both | 23 | {'probationEnd':'2028-05-20','extensionMonths':6,'extensionsBefore':1} | EXTENSION_LIMIT | 2028-05-20 | |
            both | 23 | {'probationEnd':'2028-05-20','extensionsBefore':1}      | | 2028-05-20 | |
            both | 22 | {'meetingDate':'2026-11-20'}                            | | 2027-11-06 | 2027-12-20 |
            both | 24 | {'conversionMeetingDate':'2027-11-30','reportReceivedDate':'2026-12-01'} | | | 2028-02-29 |
            """;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CASES)
    void says(
            String packs,
            String step,
            String facts,
            String codes,
            LocalDate earliest,
            String due,
            LocalDate hardLimit) {
        for (var code : Packs.CODES) {
            if (packs.equals("both") || code.endsWith(packs)) {
                var verdict = Packs.check(Packs.confirmed(code), step, Packs.facts(facts));
                assertThat(verdict.codes()).as(code).isEqualTo(codes == null ? List.of() : List.of(codes));
                assertThat(verdict.ok()).isEqualTo(codes == null);
                assertThat(verdict.earliest()).as("earliest").isEqualTo(earliest);
                assertThat(verdict.hardLimit()).as("hard limit").isEqualTo(hardLimit);
                if (!"*".equals(due)) {
                    assertThat(verdict.due()).as("due").isEqualTo(due == null ? null : LocalDate.parse(due));
                }
            }
        }
    }

    @Test
    void every_code_that_facts_can_reach_is_reached() {
        var told = CASES.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|")[3].strip())
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        var known = Arrays.stream(Fact.values()).map(Fact::key).toList();
        for (var code : Packs.CODES) {
            assertThat(Packs.confirmed(code).rules())
                    .filteredOn(rule -> rule.hard() && known.containsAll(rule.act()))
                    .extracting(PartyRule::refusal)
                    .isSubsetOf(told)
                    .hasSizeGreaterThan(15);
        }
    }

    @Test
    void a_missed_deadline_warns_and_refuses_nobody() {
        var late = Packs.check(
                Packs.confirmed("RP-2026"), "02", Packs.facts("{'applyDate':'2026-05-31','talkDate':'2026-07-01'}"));
        assertThat(late.ok()).isTrue();
        assertThat(late.warnings()).extracting(Verdict.Warning::code).containsExactly("DEADLINE_MISSED");
        var stale = Packs.check(
                Packs.confirmed("RP-2026"),
                "17",
                Packs.facts("{'meetingDate':'2026-06-20','reportReceivedDate':'2026-09-21'}"));
        assertThat(stale.ok()).isTrue();
        assertThat(stale.warnings()).extracting(Verdict.Warning::code).containsExactly("RESOLUTION_STALE");
        var before = Packs.check(
                Packs.confirmed("RP-2026"), "02", Packs.facts("{'applyDate':'2026-05-01','talkDate':'2026-05-17'}"));
        assertThat(before.warnings()).extracting(Verdict.Warning::code).containsExactly("NOT_IN_FORCE");
        var after = Packs.check(
                Packs.confirmed("RP-2014"), "02", Packs.facts("{'applyDate':'2026-05-01','talkDate':'2026-05-18'}"));
        assertThat(after.warnings()).extracting(Verdict.Warning::code).containsExactly("NOT_IN_FORCE");
    }

    @Test
    void without_the_holidays_what_counts_working_days_is_provisional() {
        var pack = Packs.confirmed("RP-2026");
        var facts = Packs.facts("{'publicityStart':'2026-09-28'}");
        var known = Packs.check(pack, "08b", facts);
        assertThat(known.provisional()).isFalse();
        assertThat(known.publicityEnd()).isEqualTo("2026-10-09");
        assertThat(known.counted())
                .extracting(LocalDate::toString)
                .containsExactly("2026-09-28", "2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09");
        var unknown = Packs.check(pack, "08b", facts, Packs.without());
        assertThat(unknown.provisional()).isTrue();
        assertThat(unknown.publicityEnd()).isEqualTo("2026-10-02");
        assertThat(Packs.check(pack, "08b", Packs.facts("{'publicityStart':'2026-12-30'}"))
                        .provisional())
                .isTrue();
        assertThat(Packs.check(pack, "17", Packs.facts("{'meetingDate':'2026-11-20'}"))
                        .provisional())
                .isFalse();
    }

    @Test
    void a_rule_that_nobody_has_confirmed_warns_with_its_source_and_refuses_nobody() {
        var facts = Packs.facts("{'preReviewDate':'2026-03-31','leavingDate':'2026-04-01'}");
        var verdict = Packs.check(Packs.shipped("RP-2026"), "13", facts);
        assertThat(verdict.ok()).isTrue();
        assertThat(verdict.warnings())
                .filteredOn(warning -> warning.rule().code().equals("13-leaving"))
                .extracting(Verdict.Warning::code)
                .containsExactly("LEAVING_LT_3M", Verdict.TO_BE_CHECKED);
        // an article that is at hand refuses as it is shipped
        var early = Packs.facts("{'activistDate':'2025-09-16','candidateDate':'2026-09-15'}");
        assertThat(Packs.check(Packs.shipped("RP-2026"), "07", early).codes()).containsExactly("GAP_NOT_MET");
        assertThat(Packs.check(Packs.shipped("RP-2014"), "07", early).ok()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            03  | {'branchFullMembers':6}          | BRANCH_MEETING
            03  | {'branchFullMembers':7}          | BRANCH_COMMITTEE
            05  | {'branchFullMembers':6}          | BRANCH_SECRETARY
            07  | {'branchFullMembers':6}          | BRANCH_MEETING
            12  | {'branchFullMembers':6}          | BRANCH_MEETING
            12  | {}                               | BRANCH_COMMITTEE
            13  | {'unitType':'PARTY_GENERAL_BRANCH'} | SCHOOL_PARTY_COMMITTEE
            15b | {'unitType':'PARTY_GENERAL_BRANCH'} | GENERAL_BRANCH
            15b | {'unitType':'PARTY_COMMITTEE'}   |
            17  | {'unitType':'PARTY_GENERAL_BRANCH'} | SCHOOL_PARTY_COMMITTEE
            17  | {'unitType':'PARTY_BRANCH'}      | SCHOOL_PARTY_COMMITTEE
            17  | {'unitType':'PARTY_COMMITTEE'}   | PARTY_COMMITTEE
            """)
    void a_small_branch_has_no_committee_and_a_general_branch_reviews_and_never_approves(
            String step, String facts, String actor) {
        for (var code : Packs.CODES) {
            assertThat(Packs.check(Packs.confirmed(code), step, Packs.facts(facts))
                            .actor())
                    .isEqualTo(actor);
        }
    }

    @Test
    void the_review_of_the_general_branch_is_put_in_where_there_is_one() {
        var pack = Packs.confirmed("RP-2026");
        var vote = "'vote':{'shouldAttend':9,'present':9,'yes':9}";
        assertThat(Packs.check(pack, "15", Packs.facts("{'unitType':'PARTY_GENERAL_BRANCH'," + vote + "}"))
                        .next())
                .isEqualTo("15b");
        assertThat(Packs.check(pack, "15", Packs.facts("{'unitType':'PARTY_COMMITTEE'," + vote + "}"))
                        .next())
                .isEqualTo("16");
        assertThat(Packs.check(pack, "25", Map.of()).next()).isNull();
        assertThat(Packs.check(pack, "17", Packs.facts("{'meetingDate':'2026-11-20'}"))
                        .probationEnd())
                .isEqualTo("2027-11-20");
        assertThat(Packs.check(pack, "23", Packs.facts("{'probationEnd':'2027-11-20','extensionMonths':6}"))
                        .probationEnd())
                .isEqualTo("2028-05-20");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            02  | {}                                              | applyDate
            02  | {'talkDate':'2026-01-01'}                       | applyDate
            07  | {'candidateDate':'2026-01-01'}                  | activistDate
            17  | {}                                              | reportReceivedDate
            23  | {'conversionMeetingDate':'2026-01-01'}          | probationEnd
            23  | {'meetingDate':'2026-01-01','extensionsBefore':1} | probationEnd
            02  | {'applyDate':'2026-02-30'}                      | applyDate
            02  | {'applyDate':20260101}                          | applyDate
            02  | {'applyDate':'+999999999-01-01'}                | applyDate
            02  | {'applyDate':'1969-12-31'}                      | applyDate
            02  | {'applyDate':'2101-01-01'}                      | applyDate
            01  | {'birthDate':'1899-12-31'}                      | birthDate
            02  | {'applyDate':'2026-01-01','shoeSize':43}        | shoeSize
            02  | {'applyDate':'2026-01-01','vote.yes':4}         | vote.yes
            07  | {'activistDate':'2026-01-01','assessmentDates':'2026-05-01'} | assessmentDates
            07  | {'activistDate':'2026-01-01','assessmentDates':['soon']} | assessmentDates
            11  | {'trainingDays':2.25}                           | trainingDays
            11  | {'trainingDays':-1}                             | trainingDays
            11  | {'trainingHours':1e300}                         | trainingHours
            11  | {'trainingHours':99999999999999999999}          | trainingHours
            11  | {'trainingHours':'24'}                          | trainingHours
            03  | {'branchFullMembers':6.5}                       | branchFullMembers
            17  | {'meetingDate':'2026-01-01','special':'yes'}    | special
            17  | {'unitType':'CLASS'}                            | unitType
            15  | {'vote':9}                                      | vote
            15  | {'vote':{'shouldAttend':9,'present':9}}         | vote.yes
            15  | {'vote':{'shouldAttend':9,'present':10,'yes':9}} | vote.present
            15  | {'vote':{'shouldAttend':9,'present':8,'yes':9}} | vote.yes
            15  | {'vote':{'shouldAttend':9,'present':8,'yes':8,'writtenYes':2}} | vote.writtenYes
            15  | {'vote':{'shouldAttend':9,'present':8,'yes':8,'no':1}} | vote.no
            """)
    void facts_that_are_missing_or_wrong_are_named(String step, String facts, String field) {
        assertThatThrownBy(() -> Packs.check(Packs.confirmed("RP-2026"), step, Packs.facts(facts)))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refusal.Field::field)
                                .containsExactly(field));
    }
}
