package app.yizhan.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can be told something.
 *
 * @param email null if the school knows none
 * @param locale the language in which they read
 */
public record Recipient(String id, String name, @Nullable String email, Locale locale) {}
