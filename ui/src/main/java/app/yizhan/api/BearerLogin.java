package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.LoginThrottle;
import app.yizhan.organisation.TooManyTries;
import app.yizhan.token.ServiceToken;
import app.yizhan.token.ServiceTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks the service token that comes with a call. Tokens that are no more are not counted as tries: a feed that nobody has told must
 * not shut out the people behind its address.
 */
final class BearerLogin extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Yizhan\", error=\"invalid_token\"";

    private final ServiceTokens tokens;
    private final LoginThrottle throttle;
    private final SchoolClock clock;
    private final Problems problems;

    BearerLogin(ServiceTokens tokens, LoginThrottle throttle, SchoolClock clock, Problems problems) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !ApiSecurity.isApi(request)
                || header == null
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        var token = tokens.recognise(secret);
        if (token.isEmpty()) {
            unknown(request, response);
            return;
        }
        var state = token.get().state(clock.today());
        if (state != ServiceToken.State.VALID) {
            refuse("TOKEN_" + state, request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new ApiToken(token.get()), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            throttle.failedFrom(request.getRemoteAddr());
        } catch (TooManyTries tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problems.retryAfter(tooMany));
            problems.write(problems.of(tooMany, Languages.of(request)), request, response);
            return;
        }
        refuse("TOKEN_UNKNOWN", request, response);
    }

    private void refuse(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        var problem = problems.of(HttpStatus.UNAUTHORIZED, code, Map.of(), Languages.of(request));
        problems.write(problem, request, response);
    }
}
