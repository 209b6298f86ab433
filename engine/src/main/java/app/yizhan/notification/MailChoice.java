package app.yizhan.notification;

import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for a kind of message.
 *
 * @param kind its name is the text {@code notice.<kind>}
 * @param mayBeOff false where something waits for the reader
 * @param service key of the only service that sends it; null: it is not one service's
 */
public record MailChoice(
        String kind,
        MailTime time,
        boolean mayBeOff,
        @Nullable String service) {}
