package app.yizhan.notification;

import java.util.Locale;

/**
 * A mail as its recipient reads it.
 *
 * @param language of both
 */
public record Letter(Locale language, String subject, String body) {}
