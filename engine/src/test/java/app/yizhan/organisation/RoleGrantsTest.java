package app.yizhan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.testing.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class RoleGrantsTest {

    @Autowired
    RoleGrants grants;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    SchoolClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_role_is_given_and_ended_with_a_trace_and_may_be_given_again() {
        var teacher = person("teacher01");
        var id = grants.give(
                asked(teacher, "COUNSELOR", "unit", "c2301"), person("people01").id());
        assertThat(people.hasRole(teacher.id(), "COUNSELOR")).isTrue();
        assertThat(grants.of(teacher.id()))
                .filteredOn(role -> role.grant().id().equals(id))
                .extracting(GrantedRole::scope)
                .containsExactly("c2301");

        grants.end(id, person("people01").id());
        assertThat(people.hasRole(teacher.id(), "COUNSELOR")).isFalse();
        assertThatThrownBy(() -> grants.end(id, person("people01").id())).isInstanceOf(NotFound.class);
        assertThat(grants.give(
                        asked(teacher, "COUNSELOR", "unit", "c2301"),
                        person("people01").id()))
                .isEqualTo(id);
        grants.end(id, person("people01").id());
        var last = audit.entries(Audit.SYSTEM).getLast();
        assertThat(last.action()).isEqualTo("role.ended");
        assertThat(last.subject()).isEqualTo(teacher.id());
        jdbc.update("DELETE FROM role_grant WHERE id = ?", id);
    }

    @Test
    void nobody_holds_two_of_the_three_hands_nor_changes_their_own_roles() {
        var people01 = person("people01").id();
        assertThatThrownBy(() -> grants.give(asked(person("auditor"), "ADMIN", "school", ""), people01))
                .isInstanceOf(TwoHands.class);
        assertThatThrownBy(() -> grants.give(asked(person("admin2"), "AUDITOR", "school", ""), people01))
                .isInstanceOf(TwoHands.class);
        assertThatThrownBy(() -> grants.give(asked(person("people01"), "LEADER", "school", ""), people01))
                .isInstanceOf(OwnRole.class);
    }

    @Test
    void what_does_not_exist_is_refused_by_field() {
        var people01 = person("people01").id();
        for (var wrong : new NewRole[] {
            asked(person("teacher01"), "KING", "school", ""),
            asked(person("teacher01"), "STUDENT", "school", ""),
            asked(person("teacher01"), "COUNSELOR", "unit", "nowhere"),
            asked(person("teacher01"), "DORM_MANAGER", "building", "b99"),
            new NewRole("nobody", "LEADER", "school", "", clock.today(), null),
            new NewRole(
                    person("teacher01").number(),
                    "LEADER",
                    "school",
                    "",
                    clock.today(),
                    clock.today().minusDays(1))
        }) {
            assertThatThrownBy(() -> grants.give(wrong, people01)).isInstanceOf(InvalidFields.class);
        }
    }

    private NewRole asked(Person person, String role, String type, String scope) {
        return new NewRole(person.number(), role, type, scope, clock.today(), null);
    }

    private Person person(String account) {
        return people.findByAccount(account).orElseThrow();
    }
}
