package app.yizhan.api;

import app.yizhan.refusal.InvalidFields;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What the web layer itself refuses, and what the database could not do now, in words for the caller. */
@Component
class BadCalls {

    private static final int MEGABYTE = 1024 * 1024;

    private final Problems problems;

    BadCalls(Problems problems) {
        this.problems = problems;
    }

    /** @return empty if it is a failure of ours */
    Optional<Problem> problem(Exception thrown, Locale locale) {
        var problem = switch (thrown) {
            case HttpMessageNotReadableException e -> unreadable(e.getCause(), locale);
            case MissingServletRequestParameterException e -> missing(e.getParameterName(), locale);
            case MissingServletRequestPartException e -> missing(e.getRequestPartName(), locale);
            case MethodArgumentTypeMismatchException e -> wrongType(e.getName(), locale);
            case MaxUploadSizeExceededException e -> tooLarge(e, locale);
            case MultipartException e -> problems.malformed("multipart", Map.of(), locale);
            case ServletRequestBindingException e -> problems.malformed("call", Map.of(), locale);
            case NoResourceFoundException e -> say(HttpStatus.NOT_FOUND, "NOT_FOUND", Map.of(), locale);
            case NoHandlerFoundException e -> say(HttpStatus.NOT_FOUND, "NOT_FOUND", Map.of(), locale);
            case DuplicateKeyException e -> say(HttpStatus.CONFLICT, "LOST_RACE", Map.of(), locale);
            case ConcurrencyFailureException e -> say(HttpStatus.CONFLICT, "LOST_RACE", Map.of(), locale);
            case CannotCreateTransactionException e -> away(locale);
            case DataAccessResourceFailureException e -> away(locale);
            default -> notSpoken(thrown, locale);
        };
        return Optional.ofNullable(problem);
    }

    /** Methods and formats that the address does not know. */
    private @Nullable Problem notSpoken(Exception thrown, Locale locale) {
        return switch (thrown) {
            case HttpRequestMethodNotSupportedException e ->
                say(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", Map.of("method", e.getMethod()), locale);
            case HttpMediaTypeNotSupportedException e ->
                say(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", Map.of("types", types(e)), locale);
            case HttpMediaTypeNotAcceptableException e ->
                say(HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE", Map.of(), locale);
            default -> null;
        };
    }

    private Problem unreadable(@Nullable Throwable cause, Locale locale) {
        return switch (cause) {
            case UnrecognizedPropertyException e -> named("property", e.getPropertyName(), locale);
            case StreamConstraintsException e -> problems.malformed("bounds", Map.of(), locale);
            case DatabindException e when !path(e).isEmpty() -> named("type", path(e), locale);
            case JacksonException e
            when e.getLocation() != null && e.getLocation().getLineNr() > 0 -> {
                var at = e.getLocation();
                yield problems.malformed("json", Map.of("line", at.getLineNr(), "column", at.getColumnNr()), locale);
            }
            case null, default -> problems.malformed("body", Map.of(), locale);
        };
    }

    private Problem named(String sentence, String property, Locale locale) {
        return problems.malformed(sentence, Map.of("name", Plain.shown(property)), locale);
    }

    private Problem missing(String name, Locale locale) {
        return problems.of(new InvalidFields(name, "field.required", Map.of()), locale);
    }

    private Problem wrongType(String name, Locale locale) {
        return problems.of(new InvalidFields(name, "api.field.type", Map.of()), locale);
    }

    private Problem tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        var limit = e.getMaxUploadSize() > 0 ? e.getMaxUploadSize() / MEGABYTE : 10;
        return say(HttpStatus.CONTENT_TOO_LARGE, "FILE_TOO_LARGE", Map.of("limit", limit), locale);
    }

    private Problem away(Locale locale) {
        return say(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", Map.of(), locale);
    }

    private Problem say(HttpStatus status, String code, Map<String, ?> args, Locale locale) {
        return problems.of(status, code, args, locale);
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }

    private static String types(HttpMediaTypeNotSupportedException e) {
        return e.getSupportedMediaTypes().stream()
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
