package app.yizhan.ui.security;

import app.yizhan.ui.part.Ticking;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a session end although an open tab keeps asking for the bell, or looks again: what it does by itself does not count as use.
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
        if (session == null) {
            chain.doFilter(request, response);
        } else {
            // asked only with a session: a parameter makes the container read the body, and a file too large fails here
            // without words
            boolean quiet = PULSE.equals(request.getServletPath()) || "heartbeat".equals(request.getParameter("v-r"));
            var before = (Long) session.getAttribute(LAST_USE);
            used(session, quiet ? before : null);
            chain.doFilter(request, response);
            if (request.getAttribute(Ticking.QUIET) != null && request.getSession(false) == session) {
                used(session, before); // known only now: it looks like any other call of a page
            }
        }
    }

    /** @param last time of the last use; null: now */
    private void used(HttpSession session, @Nullable Long last) {
        long now = System.currentTimeMillis();
        long used = last == null ? now : last;
        session.setAttribute(LAST_USE, used);
        session.setMaxInactiveInterval((int) Math.max(1, timeout - (now - used) / 1000));
    }
}
