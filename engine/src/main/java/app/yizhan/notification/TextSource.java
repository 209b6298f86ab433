package app.yizhan.notification;

import java.util.Locale;
import java.util.Optional;

/** Texts beside the platform's own, e.g. those of deployed families. */
public interface TextSource {

    /** The text in that language alone; {@link Texts} falls back to Chinese by itself. Must be cheap. */
    Optional<String> find(Locale locale, String key);
}
