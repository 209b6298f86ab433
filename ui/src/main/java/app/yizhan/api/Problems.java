package app.yizhan.api;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.ImportNeedsConfirmation;
import app.yizhan.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says in the caller's language what stood against a call. */
@Component
class Problems {

    private static final int A_MINUTE = 60;

    private final Texts texts;
    private final StrictJson json;

    Problems(Texts texts, StrictJson json) {
        this.texts = texts;
        this.json = json;
    }

    /** @param code its sentence is the text {@code api.<CODE>} */
    Problem of(HttpStatus status, String code, Map<String, ?> args, Locale locale) {
        return of(status, code, code, args, locale);
    }

    /** A body that cannot be read: one code for programs, a sentence for each way. */
    Problem malformed(String sentence, Map<String, ?> args, Locale locale) {
        return of(HttpStatus.BAD_REQUEST, "MALFORMED", "MALFORMED." + sentence, args, locale);
    }

    private Problem of(HttpStatus status, String code, String sentence, Map<String, ?> args, Locale locale) {
        return new Problem(
                title(status, locale),
                status.value(),
                texts.text(locale, "api." + sentence, args),
                code,
                null,
                null,
                null);
    }

    Problem of(Refusal refusal, Locale locale) {
        var status = status(refusal.kind());
        return new Problem(
                title(status, locale),
                status.value(),
                texts.text(locale, refusal.textKey(), refusal.args()),
                refusal.code(),
                refusal.kind() == Refusal.Kind.INVALID ? fields(refusal, locale) : null,
                null,
                refusal instanceof ImportNeedsConfirmation unconfirmed ? unconfirmed.report() : null);
    }

    /** A failure of ours: its number leads the operator to the log, nothing else leaves. */
    Problem failure(String reference, Locale locale) {
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        var detail = texts.text(locale, "api.INTERNAL", Map.of("reference", reference));
        return new Problem(title(status, locale), status.value(), detail, "INTERNAL", null, reference, null);
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.of(request).getLanguage());
        response.getOutputStream().write(json.mapper().writeValueAsBytes(problem));
    }

    /** Seconds after which a refused call may be tried again. */
    static @Nullable String retryAfter(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.TOO_MANY && refusal.args().get("minutes") instanceof Number minutes
                ? String.valueOf(minutes.longValue() * A_MINUTE)
                : null;
    }

    private List<Problem.Field> fields(Refusal refusal, Locale locale) {
        return refusal.fields().stream()
                .map(f -> new Problem.Field(Plain.shown(f.field()), texts.text(locale, f.key(), f.args())))
                .toList();
    }

    private String title(HttpStatus status, Locale locale) {
        var own = "api.title." + status.value();
        return texts.text(locale, texts.has(locale, own) ? own : "api.title");
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case NO_STORAGE -> HttpStatus.INSUFFICIENT_STORAGE;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
