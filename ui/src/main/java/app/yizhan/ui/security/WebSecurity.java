package app.yizhan.ui.security;

import app.yizhan.organisation.Accounts;
import app.yizhan.organisation.People;
import app.yizhan.refusal.Refusal;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain of the pages: sessions, log-in by form, Vaadin's own rules. The API has its own chain in front of it. */
@Configuration
class WebSecurity {

    /** Vaadin starts its client with inline script and evaluates what the server sends; everything else is refused. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] PUBLIC = {
        "/login", "/activate", "/verify", "/verify/*", "/theme/**", "/ui/language", "/favicon.svg", "/error"
    };

    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts, People people) throws Exception {
        http.authorizeHttpRequests(r -> r.requestMatchers(PUBLIC).permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                v -> v.loginView("/login", "/login").anyRequest(any -> any.authenticated()));
        http.formLogin(f -> f.loginPage("/login").permitAll().failureHandler(failure()));
        http.authenticationProvider(new PasswordLogin(accounts, people));
        http.exceptionHandling(e -> e.accessDeniedHandler(staleLogin()));
        http.headers(WebSecurity::headers);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY));
        headers.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    private static AuthenticationFailureHandler failure() {
        return (request, response, failed) -> response.sendRedirect(request.getContextPath() + "/login?"
                + (failed.getCause() instanceof Refusal tooMany
                        ? "wait=" + tooMany.args().get("minutes")
                        : "wrong"));
    }

    /** A log-in page left open outlives its session; its form is then asked for once more instead of an error page. */
    private static AccessDeniedHandlerImpl staleLogin() {
        return new AccessDeniedHandlerImpl() {
            @Override
            public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
                    throws IOException, ServletException {
                if (denied instanceof CsrfException && request.getServletPath().matches("/login|/activate")) {
                    response.sendRedirect(request.getContextPath() + request.getServletPath() + "?again");
                } else {
                    super.handle(request, response, denied);
                }
            }
        };
    }
}
