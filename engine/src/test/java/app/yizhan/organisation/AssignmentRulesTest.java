package app.yizhan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SmallCollege.Test
class AssignmentRulesTest {

    @Autowired
    AssignmentRules rules;

    @Autowired
    Supervisors supervisors;

    @Autowired
    DirectoryImport directory;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Texts texts;

    @Autowired
    SchoolClock clock;

    @BeforeEach
    void the_small_college_is_there() {
        directory.run(SmallCollege.all().bytes(), false, true, null);
    }

    @Test
    void the_counselor_of_the_applicants_class_and_since_when() {
        var assignment = rules.resolve("counselor-of-student", by("s01"));
        assertThat(assignment.principals()).containsExactly(role("COUNSELOR", "c2301"));
        assertThat(said(assignment, Locale.CHINESE)).isEqualTo("孙老师是信息2301班（c2301）的辅导员，2026年9月1日起");
        assertThat(said(assignment, Locale.ENGLISH))
                .isEqualTo("孙老师 (Class c2301): counselor of class c2301 since 1 Sep 2026");
    }

    @Test
    void a_college_may_have_a_rule_of_its_own() {
        var rule = "counselor-of-student; in jj: college-office; in c2302: role(STUDENT_AFFAIRS)";
        assertThat(rules.knows(rule)).isTrue();
        assertThat(rules.resolve(rule, by("s01")).principals()).containsExactly(role("COUNSELOR", "c2301"));
        assertThat(rules.resolve(rule.replace("in jj", "in xx"), by("s01")).principals())
                .as("a class lies in its college")
                .containsExactly(role("COLLEGE_OFFICE", "xx"));
        assertThat(rules.unknownUnits(rule.replace("jj", "gone"))).containsExactly("gone");
        for (var wrong : List.of(
                "counselor-of-student; jj: college-office",
                "counselor-of-student; in jj: nobody-knows",
                "counselor-of-student; in jj: college-office; in jj: unit-queue",
                "counselor-of-student;",
                "; in jj: college-office")) {
            assertThat(rules.knows(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void where_a_college_with_a_rule_of_its_own_finds_nobody_is_named() {
        assertThat(rules.unfilled("head-of-college(deputy-secretary)").places())
                .extracting(Unfilled.Place::code)
                .contains("jj");
        assertThat(rules.unfilled("college-office; in xx: head-of-college(nobody-holds-this)")
                        .places())
                .extracting(Unfilled.Place::code)
                .contains("xx");
        assertThat(rules.unfilled("head-of-college(deputy-secretary); in jj: counselor-of-student")
                        .places())
                .extracting(Unfilled.Place::code)
                .doesNotContain("jj");
    }

    @Test
    void the_counselor_of_a_person_named_in_the_form() {
        var partner = people.findByAccount("s40").orElseThrow();
        var context = by("s01", Map.of("partner", partner.id()));
        assertThat(rules.resolve("counselor-of(partner)", context).principals())
                .containsExactly(role("COUNSELOR", "c2401"));
        assertThat(rules.resolve("counselor-of-student, counselor-of(partner)", context)
                        .principals())
                .containsExactly(role("COUNSELOR", "c2301"), role("COUNSELOR", "c2401"));
        assertThat(rules.resolve("form(partner)", context).principals())
                .containsExactly(Principal.person(partner.id()));
    }

    @Test
    void nobody_for_a_field_that_names_nobody_or_the_applicant() {
        var self = people.findByAccount("s01").orElseThrow();
        assertThat(rules.resolve("form(partner)", by("s01")).isEmpty()).isTrue();
        assertThat(rules.resolve("form(partner)", by("s01", Map.of("partner", "no id")))
                        .isEmpty())
                .isTrue();
        assertThat(rules.resolve("form(partner)", by("s01", Map.of("partner", self.id())))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void offices_of_the_college_and_of_the_school() {
        var context = by("s01");
        assertThat(rules.resolve("college-office", context).principals()).containsExactly(role("COLLEGE_OFFICE", "xx"));
        assertThat(rules.resolve("head-of-college(deputy-secretary)", context).principals())
                .containsExactly(role("DEPUTY_SECRETARY", "xx"));
        assertThat(rules.resolve("role(STUDENT_AFFAIRS)", context).principals())
                .containsExactly(Principal.school("STUDENT_AFFAIRS"));
        assertThat(said(rules.resolve("head-of-college(deputy-secretary)", context), Locale.ENGLISH))
                .isEqualTo("冯书记: college deputy secretary of College of Information since 1 Sep 2024");
    }

    @Test
    void nobody_where_the_college_has_nobody() {
        assertThat(rules.resolve("college-office", by("s40")).isEmpty()).isTrue();
        assertThat(rules.resolve("role(FINANCE)", by("s40")).isEmpty()).isTrue();
    }

    @Test
    void nobody_where_only_the_applicant_holds_the_role() {
        assertThat(rules.resolve("college-office", by("xueyuan1")).isEmpty()).isTrue();
        assertThat(rules.resolve("applicant", by("xueyuan1")).principals())
                .hasSize(1)
                .allMatch(Principal::isPerson);
    }

    @Test
    void the_applicant_on_purpose_also_where_another_model_wrote_the_rule() {
        var written = by("s01", Map.of("callers", "applicant"));
        assertThat(rules.resolve("by-rule(callers)", written).asksApplicant()).isTrue();
        var office = by("s01", Map.of("callers", "college-office"));
        assertThat(rules.resolve("by-rule(callers)", office).asksApplicant()).isFalse();
    }

    @Test
    void nobody_who_has_left() {
        directory.run(
                SmallCollege.files("people.csv").without("people.csv", "T001").bytes(), false, true, null);
        assertThat(rules.resolve("counselor-of-student", by("s01")).isEmpty()).isTrue();
    }

    @Test
    void the_queue_is_the_college_office_else_student_affairs() {
        assertThat(rules.resolve("unit-queue", by("s01")).principals()).containsExactly(role("COLLEGE_OFFICE", "xx"));
        assertThat(rules.resolve("unit-queue", by("s40")).principals())
                .containsExactly(Principal.school("STUDENT_AFFAIRS"));
    }

    @Test
    void words_that_are_unknown_or_written_wrongly_are_refused() {
        assertThat(rules.knows("counselor-of-student,counselor-of(partner)")).isTrue();
        assertThat(rules.knows(" role( HOUSING_CENTRE ) ")).isTrue();
        for (var wrong : new String[] {
            "", ",", "applicant,", "king", "form", "form()", "form(a,b)", "applicant(x)", "form(a", "a b", "role(x)"
        }) {
            assertThat(rules.knows(wrong)).as(wrong).isFalse();
            assertThatThrownBy(() -> rules.resolve(wrong, by("s01"))).isInstanceOf(UnknownRule.class);
        }
    }

    @Test
    void a_supervisor_is_found_from_student_to_leader() {
        var student = people.findByAccount("s01").orElseThrow();
        assertThat(supervisors.of(Principal.person(student.id()))).isEqualTo(role("COUNSELOR", "c2301"));
        assertThat(supervisors.of(role("COUNSELOR", "c2301"))).isEqualTo(role("DEPUTY_SECRETARY", "xx"));
        assertThat(supervisors.of(role("DEPUTY_SECRETARY", "xx"))).isEqualTo(Principal.school("STUDENT_AFFAIRS"));
        assertThat(supervisors.of(Principal.role("DORM_MANAGER", "building", "b01")))
                .isEqualTo(Principal.school("HOUSING_CENTRE"));
        assertThat(supervisors.of(Principal.school("FINANCE"))).isEqualTo(Principal.school("LEADER"));
    }

    @Test
    void a_role_in_a_college_is_not_that_role_in_its_classes() {
        var office = people.findByAccount("xueyuan1").orElseThrow();
        assertThat(people.principalsOf(office.id())).doesNotContain(role("COLLEGE_OFFICE", "c2301"));
        var college = units.byCode("xx").orElseThrow();
        var schoolClass = units.byCode("c2301").orElseThrow();
        assertThat(units.covers(college.id(), schoolClass.id())).isTrue();
        assertThat(units.covers(schoolClass.id(), college.id())).isFalse();
        assertThat(units.childrenOf(college.id())).extracting(Unit::code).containsExactly("c2301", "c2302");
    }

    private Principal role(String role, String unit) {
        return Principal.role(role, "unit", units.byCode(unit).orElseThrow().id());
    }

    private AssignmentContext by(String account) {
        return by(account, Map.of());
    }

    private AssignmentContext by(String account, Map<String, Object> values) {
        return new AssignmentContext(people.findByAccount(account).orElseThrow(), values, clock.today());
    }

    private String said(Assignment assignment, Locale locale) {
        var why = assignment.why().getFirst();
        return texts.text(locale, why.key(), why.values());
    }
}
