package app.yizhan.party;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Units;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Who of the Party is asked for a student of the first college, whose branch has seven full members under a general branch. */
@EngineTest
@Transactional
class PartyTreeRulesTest {

    private static final String BRANCH = "xx-zb1";
    private static final String COMMITTEE_AT_SCHOOL = "PARTY_COMMITTEE@school:school";

    @Autowired
    AssignmentRules rules;

    @Autowired
    PartyTree tree;

    @Autowired
    College college;

    @Autowired
    Units units;

    @Autowired
    Texts texts;

    @Autowired
    SchoolClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Assignment asked(String rule) {
        return rules.resolve(rule, new AssignmentContext(college.person("student01"), Map.of(), clock.today()));
    }

    private List<String> sentences(String rule, Locale locale) {
        return asked(rule).why().stream()
                .map(why -> texts.text(locale, why.key(), why.values()))
                .toList();
    }

    private Principal inBranch(String role) {
        return Principal.role(role, "unit", college.unitId(BRANCH));
    }

    private void leave(String account) {
        jdbc.update("DELETE FROM role_grant WHERE person_id = ?", college.personId(account));
    }

    private void grant(String account, String role, String unit) {
        jdbc.update(
                "INSERT INTO role_grant (id, person_id, role, scope_type, scope_id, from_date, managed)"
                        + " VALUES (?, ?, ?, 'unit', ?, '2025-09-01', 0)",
                TimeOrderedId.next(),
                college.personId(account),
                role,
                college.unitId(unit));
    }

    @Test
    void the_secretary_is_the_one_of_the_student_s_branch() {
        assertThat(asked("branch-secretary").principals()).containsExactly(inBranch("BRANCH_SECRETARY"));
        assertThat(sentences("branch-secretary", Locale.CHINESE)).containsExactly("冯立冬是信息工程学院学生第一党支部的支部书记");
        assertThat(sentences("branch-meeting", Locale.ENGLISH))
                .containsExactly(
                        "the members of the First Student Party Branch of the School of Information Engineering"
                                + " meet; 冯立冬 is its secretary and writes down what they resolved");
    }

    @Test
    void seven_full_members_have_a_committee_and_six_have_none() {
        assertThat(tree.fullMembers(college.unit(BRANCH))).isEqualTo(7);
        assertThat(asked("branch-committee(meeting)").principals())
                .containsExactly(inBranch("BRANCH_SECRETARY"), inBranch("BRANCH_COMMITTEE"));
        assertThat(sentences("branch-committee(meeting)", Locale.CHINESE))
                .hasSize(2)
                .allSatisfy(why -> assertThat(why).contains("正式党员 7 人", "设支部委员会"));
        leave("member03");
        assertThat(tree.fullMembers(college.unit(BRANCH))).isEqualTo(6);
        for (var instead : List.of("secretary", "meeting")) {
            assertThat(asked("branch-committee(" + instead + ")").principals())
                    .containsExactly(inBranch("BRANCH_SECRETARY"));
        }
        assertThat(sentences("branch-committee(meeting)", Locale.CHINESE))
                .singleElement()
                .asString()
                .contains("正式党员 6 人，不足 7 人，不设支部委员会", "支部党员大会");
        assertThat(sentences("branch-committee(secretary)", Locale.CHINESE))
                .singleElement()
                .asString()
                .doesNotContain("大会");
    }

    @Test
    void whoever_has_two_roles_in_the_branch_is_one_member() {
        grant("member01", "PARTY_CONTACT", BRANCH);
        assertThat(tree.fullMembers(college.unit(BRANCH))).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filing", "consent", "pre-review", "talk", "approval"})
    void a_general_branch_is_passed_over_up_to_the_school_s_committee(String capability) {
        var rule = "party-org-of-student(" + capability + ")";
        assertThat(asked(rule).principals()).extracting(Principal::value).containsExactly(COMMITTEE_AT_SCHOOL);
        assertThat(sentences(rule, Locale.CHINESE))
                .singleElement()
                .asString()
                .startsWith("信息工程学院党总支是党总支，只审议")
                .contains("再往上是学校党委");
        assertThat(sentences(rule, Locale.ENGLISH)).noneMatch(why -> why.contains("{"));
    }

    @Test
    void a_general_branch_deliberates() {
        assertThat(asked("party-org-of-student(deliberation)").principals())
                .containsExactly(Principal.role("GENERAL_BRANCH", "unit", college.unitId("xx-dzz")));
    }

    @Test
    void a_committee_in_between_in_which_nobody_holds_its_role_approves_nothing() {
        asCommittee(() -> assertThat(asked("party-org-of-student(approval)").principals())
                .extracting(Principal::value)
                .containsExactly(COMMITTEE_AT_SCHOOL));
    }

    @Test
    void the_nearest_committee_approves_and_none_deliberates() {
        grant("general01", "PARTY_COMMITTEE", "xx-dzz");
        asCommittee(() -> {
            assertThat(asked("party-org-of-student(approval)").principals())
                    .containsExactly(Principal.role("PARTY_COMMITTEE", "unit", college.unitId("xx-dzz")));
            assertThat(sentences("party-org-of-student(approval)", Locale.CHINESE))
                    .singleElement()
                    .asString()
                    .contains("最近的有审批权限的党组织");
            assertThat(asked("party-org-of-student(deliberation)").isEmpty()).isTrue();
        });
    }

    private void asCommittee(Runnable test) {
        jdbc.update("UPDATE unit SET kind = 'PARTY_COMMITTEE' WHERE code = 'xx-dzz'");
        forgetUnits();
        try {
            test.run();
        } finally {
            jdbc.update("UPDATE unit SET kind = 'PARTY_GENERAL_BRANCH' WHERE code = 'xx-dzz'");
            forgetUnits();
        }
    }

    /** Nothing but an import changes units, so what is held in memory has to be told. */
    private void forgetUnits() {
        org.springframework.test.util.ReflectionTestUtils.invokeMethod(units, "forget");
    }

    @Test
    void nobody_is_asked_for_whoever_is_in_no_branch_nor_the_applicant_themselves() {
        jdbc.update("UPDATE person SET party_unit_id = NULL WHERE account = 'student01'");
        for (var rule : List.of("branch-secretary", "branch-committee(meeting)", "party-org-of-student(filing)")) {
            assertThat(asked(rule).isEmpty()).as(rule).isTrue();
        }
        var secretary = rules.resolve(
                "branch-secretary", new AssignmentContext(college.person("branch01"), Map.of(), clock.today()));
        assertThat(secretary.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            party-org-of-student
            party-org-of-student(power)
            branch-committee
            branch-committee(everybody)
            branch-secretary(first)
            """)
    void arguments_that_mean_nothing_are_unknown(String rule) {
        assertThat(rules.knows(rule)).isFalse();
    }
}
