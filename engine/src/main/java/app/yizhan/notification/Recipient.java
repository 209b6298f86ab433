package app.yizhan.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can be told something.
 *
 * @param email null if the school knows none
 * @param locale the language in which they read
 * @param audience how many mails a day are too many
 */
public record Recipient(String id, String name, @Nullable String email, Locale locale, Audience audience) {

    /** How much a person can be told; the numbers are settings. */
    public enum Audience {
        /** Counts what is told about each request. */
        STUDENT,
        /** Works the cases off. */
        STAFF,
        /** Looks after those who do. */
        SUPERVISOR
    }

    public Recipient(String id, String name, @Nullable String email, Locale locale) {
        this(id, name, email, locale, Audience.STAFF);
    }
}
