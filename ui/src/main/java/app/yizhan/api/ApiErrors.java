package app.yizhan.api;

import app.yizhan.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception of a call below {@code /api} with a problem; pages keep their own ways. */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;
    private final BadCalls badCalls;

    ApiErrors(Problems problems, BadCalls badCalls) {
        this.problems = problems;
        this.badCalls = badCalls;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!ApiSecurity.isApi(request)) {
            return null;
        }
        try {
            if (!(thrown instanceof AsyncRequestNotUsableException)) {
                problems.write(problem(thrown, request, response), request, response);
            }
            return new ModelAndView();
        } catch (IOException gone) {
            // the caller hung up; there is nobody to tell
            return new ModelAndView();
        }
    }

    private Problem problem(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        var locale = Languages.of(request);
        var refusal = refusal(thrown);
        if (refusal.isPresent()) {
            var retryAfter = Problems.retryAfter(refusal.get());
            if (retryAfter != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
            }
            return problems.of(refusal.get(), locale);
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException e && e.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", e.getSupportedMethods()));
        }
        return badCalls.problem(thrown, locale).orElseGet(() -> failure(thrown, request, locale));
    }

    /** A refusal may arrive wrapped, e.g. by whoever read the body. */
    private static Optional<Refusal> refusal(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private Problem failure(Exception thrown, HttpServletRequest request, Locale locale) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, thrown);
        return problems.failure(reference, locale);
    }
}
