package app.yizhan.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a session end although an open tab keeps asking for the bell: what the tab does by itself does not count as use.
 * The container counts every request, so the time that is left is set again after each quiet one.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class QuietRequests extends OncePerRequestFilter {

    static final String PULSE = "/ui/pulse";

    private static final String LAST_USE = QuietRequests.class.getName();

    private final int timeout;

    QuietRequests(@Value("${server.servlet.session.timeout}") Duration timeout) {
        this.timeout = (int) timeout.toSeconds();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            // asked only with a session: a parameter makes the container read the body, and a file too large fails here
            // without words
            boolean quiet = PULSE.equals(request.getServletPath()) || "heartbeat".equals(request.getParameter("v-r"));
            long now = System.currentTimeMillis();
            if (!quiet || session.getAttribute(LAST_USE) == null) {
                session.setAttribute(LAST_USE, now);
                session.setMaxInactiveInterval(timeout);
            } else {
                long unused = (now - (long) session.getAttribute(LAST_USE)) / 1000;
                session.setMaxInactiveInterval((int) Math.max(1, timeout - unused));
            }
        }
        chain.doFilter(request, response);
    }
}
