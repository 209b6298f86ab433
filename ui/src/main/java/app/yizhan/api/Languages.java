package app.yizhan.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The language of an answer: the one asked for, else the caller's own, else Chinese. */
final class Languages {

    private Languages() {}

    static Locale of(HttpServletRequest request) {
        return asked(request).or(Languages::own).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        return ranges(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).stream()
                .map(range -> range.getRange().split("-")[0])
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    /** Best first; a header that nobody can read asks for nothing. */
    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Optional<Locale> own() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(ApiPerson.class::isInstance)
                .map(principal -> ((ApiPerson) principal).person().locale());
    }
}
