package app.yizhan.notification;

/**
 * What somebody chose for a kind of message.
 *
 * @param kind its name is the text {@code notice.<kind>}
 * @param mayBeOff false where something waits for the reader
 */
public record MailChoice(String kind, MailTime time, boolean mayBeOff) {}
