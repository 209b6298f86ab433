package app.yizhan.housing;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.Principal;
import app.yizhan.testing.College;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HousingTest
class ManagerRulesTest {

    @Autowired
    AssignmentRules rules;

    @Autowired
    Texts texts;

    @Autowired
    College college;

    @Autowired
    Dormitory dormitory;

    @Autowired
    SchoolClock clock;

    @BeforeEach
    void everybody_in_their_bed() {
        dormitory.reset();
    }

    @Test
    void the_manager_of_the_building_of_a_bed_is_asked_and_told_why() {
        var assignment = resolve("manager-of-building(targetBed)", "student01", Map.of("targetBed", "b03-205-1"));
        assertThat(assignment.principals()).containsExactly(Principal.role("DORM_MANAGER", "building", "b03"));
        var why = assignment.why().getFirst();
        assertThat(texts.text(Locale.ENGLISH, why.key(), why.args()))
                .contains(college.person("dorm02").name(), "Wutong Court 3", "2025");
        assertThat(texts.text(Locale.CHINESE, why.key(), why.args())).contains("3 号楼");
    }

    @Test
    void a_field_that_names_a_student_means_the_building_they_sleep_in() {
        var partner = Map.<String, Object>of("partner", college.personId("student22"));
        assertThat(resolve("manager-of-building(partner)", "student01", partner).principals())
                .containsExactly(Principal.role("DORM_MANAGER", "building", "b03"));
    }

    @Test
    void the_manager_of_the_own_building_is_found_by_the_bed() {
        assertThat(resolve("manager-of-own-building", "student11", Map.of()).principals())
                .containsExactly(Principal.role("DORM_MANAGER", "building", "b02"));
    }

    @Test
    void nobody_is_found_without_a_bed_or_for_an_unknown_one() {
        assertThat(resolve("manager-of-own-building", "student26", Map.of()).isEmpty())
                .isTrue();
        assertThat(resolve("manager-of-building(targetBed)", "student01", Map.of())
                        .isEmpty())
                .isTrue();
        assertThat(resolve("manager-of-building(targetBed)", "student01", Map.of("targetBed", "b99-1-1"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void rules_with_wrong_arguments_are_unknown() {
        assertThat(rules.knows("manager-of-building(targetBed)")).isTrue();
        assertThat(rules.knows("manager-of-own-building")).isTrue();
        assertThat(rules.knows("manager-of-building")).isFalse();
        assertThat(rules.knows("manager-of-own-building(x)")).isFalse();
    }

    private Assignment resolve(String rule, String account, Map<String, Object> values) {
        return rules.resolve(rule, new AssignmentContext(college.person(account), values, clock.today()));
    }
}
