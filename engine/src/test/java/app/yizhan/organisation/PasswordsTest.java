package app.yizhan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@Tag("database-free")
class PasswordsTest {

    private final Passwords passwords =
            new Passwords(new StaticListableBeanFactory().getBeanProvider(BCryptPasswordEncoder.class));

    @Test
    void a_password_is_kept_as_what_takes_long_to_guess() {
        var hash = passwords.hash("Correct-Horse-7");
        assertThat(hash).startsWith("{bcrypt}$2a$12$");
        assertThat(passwords.matches("Correct-Horse-7", hash)).isTrue();
        assertThat(passwords.matches("correct-horse-7", hash)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
    }
}
