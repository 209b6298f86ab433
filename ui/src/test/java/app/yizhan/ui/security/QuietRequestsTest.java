package app.yizhan.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.ui.part.Ticking;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@DisplayName("What a tab does by itself")
class QuietRequestsTest {

    private static final int TIMEOUT = 1800;

    private final QuietRequests filter = new QuietRequests(Duration.ofSeconds(TIMEOUT));

    @Test
    void a_page_that_looks_again_leaves_the_session_as_much_time_as_before() throws Exception {
        assertThat(left(true)).isLessThanOrEqualTo(TIMEOUT - 600);
    }

    @Test
    void a_person_who_does_something_has_all_the_time_again() throws Exception {
        assertThat(left(false)).isEqualTo(TIMEOUT);
    }

    /** Seconds that are left after a call of a page that was last used ten minutes ago. */
    private int left(boolean byItself) throws ServletException, IOException {
        var session = new MockHttpSession();
        session.setAttribute(QuietRequests.class.getName(), System.currentTimeMillis() - 600_000);
        var call = new MockHttpServletRequest("POST", "/");
        call.setSession(session);
        call.setParameter("v-r", "uidl");
        filter.doFilter(call, new MockHttpServletResponse(), (request, response) -> {
            if (byItself) {
                request.setAttribute(Ticking.QUIET, true);
            }
        });
        return session.getMaxInactiveInterval();
    }
}
