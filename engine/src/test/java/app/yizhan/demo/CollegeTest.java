package app.yizhan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class CollegeTest {

    @Autowired
    College college;

    @Autowired
    People people;

    @Test
    void everybody_who_may_log_in_holds_the_role_that_the_list_says() {
        for (var account : DemoAccounts.all()) {
            assertThat(people.hasRole(college.personId(account.account()), account.role()))
                    .as(account.toString())
                    .isTrue();
        }
    }

    @Test
    void counselors_counsel_different_classes_of_one_college() {
        assertThat(people.principalsOf(college.personId("counselor01")))
                .contains(Principal.role("COUNSELOR", "unit", college.unitId("c2301")));
        assertThat(people.principalsOf(college.personId("counselor02")))
                .contains(Principal.role("COUNSELOR", "unit", college.unitId("c2302")));
        assertThat(college.unit("c2301").parentId())
                .isEqualTo(college.unit("c2302").parentId());
        assertThat(college.person("student01").classId()).isEqualTo(college.unitId("c2301"));
    }
}
