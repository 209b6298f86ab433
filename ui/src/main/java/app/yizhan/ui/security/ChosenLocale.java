package app.yizhan.ui.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The language chosen on this device; it goes before the language of the directory and of the browser. */
public final class ChosenLocale {

    static final String COOKIE = "yz-lang";

    private ChosenLocale() {}

    public static Optional<Locale> from(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(c -> c.getName().equals(COOKIE))
                        .map(c -> of(c.getValue()))
                        .findFirst();
    }

    /** What was chosen on this device, else what the browser prefers. */
    public static Locale of(HttpServletRequest request) {
        return from(request.getCookies()).orElseGet(() -> of(request.getLocale().getLanguage()));
    }

    /** Chinese unless it is English. */
    public static Locale of(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** For the {@code lang} attribute. */
    public static String tag(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh-CN";
    }
}
