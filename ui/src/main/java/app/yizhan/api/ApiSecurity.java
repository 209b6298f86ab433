package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Accounts;
import app.yizhan.organisation.LoginThrottle;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.Refusal;
import app.yizhan.token.ServiceTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * The chain of everything that is not a page: no session, no token against forgery, account and password (of a program its token) with every call. The
 * API's description and the bare state of health are open; the rest of actuator and Swagger UI are for administrators.
 */
@Configuration
class ApiSecurity {

    private static final String[] CHAIN = {
        "/api",
        "/api/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/actuator",
        "/actuator/**"
    };
    private static final String[] OPEN = {
        "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/health", "/actuator/health/**"
    };
    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    static boolean isApi(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/api") || path.startsWith("/api/");
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            Accounts accounts,
            People people,
            ServiceTokens tokens,
            LoginThrottle throttle,
            SchoolClock clock,
            Problems problems)
            throws Exception {
        http.securityMatcher(CHAIN);
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.authenticationProvider(new BasicLogin(accounts, people, clock));
        http.addFilterBefore(new BearerLogin(tokens, throttle, clock, problems), BasicAuthenticationFilter.class);
        http.httpBasic(b -> b.authenticationEntryPoint(entryPoint(problems)));
        http.authorizeHttpRequests(r -> r.requestMatchers(ApiSecurity::comesFromAnotherSite)
                .denyAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/api", "/api/**")
                .authenticated()
                .anyRequest()
                .hasRole(Roles.ADMIN));
        http.exceptionHandling(
                e -> e.authenticationEntryPoint(entryPoint(problems)).accessDeniedHandler(denied(problems)));
        http.addFilterAfter(new BodyLimit(problems), AuthorizationFilter.class);
        http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY)));
        return http.build();
    }

    /** A browser that remembers an administrator's password for Swagger UI must not lend it to other sites. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return !READING.contains(request.getMethod()) && ("cross-site".equals(site) || "same-site".equals(site));
    }

    private static AuthenticationEntryPoint entryPoint(Problems problems) {
        return (request, response, failed) -> {
            var locale = Languages.of(request);
            if (failed.getCause() instanceof Refusal tooMany) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Problems.retryAfter(tooMany));
                problems.write(problems.of(tooMany, locale), request, response);
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Yizhan\", charset=\"UTF-8\"");
                problems.write(
                        problems.of(HttpStatus.UNAUTHORIZED, "UNAUTHORIZED", Map.of(), locale), request, response);
            }
        };
    }

    private static AccessDeniedHandler denied(Problems problems) {
        return (request, response, denied) -> problems.write(
                problems.of(HttpStatus.FORBIDDEN, "FORBIDDEN", Map.of(), Languages.of(request)), request, response);
    }
}
