package app.yizhan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database-free")
class AuditKindTest {

    @Test
    void a_reading_in_an_emergency_is_no_act_of_the_case() {
        assertThat(AuditKind.isOfCase("APPROVED")).isTrue();
        assertThat(AuditKind.isOfCase("EMERGENCY_READING")).isFalse();
        assertThat(AuditKind.of("EMERGENCY_READING", "somebody")).isEqualTo(AuditKind.EMERGENCY);
        assertThat(AuditKind.of("emergency.opened", "somebody")).isEqualTo(AuditKind.EMERGENCY);
    }

    @Test
    void lending_roles_is_found_with_the_roles() {
        assertThat(AuditKind.of("substitution.created", "somebody")).isEqualTo(AuditKind.ROLE);
        assertThat(AuditKind.of("role.granted", "somebody")).isEqualTo(AuditKind.ROLE);
    }
}
