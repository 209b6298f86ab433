package app.yizhan.notification;

/**
 * What a kind of message is for; a bean of the feature that sends it. Its name is the text {@code notice.<key>}, several at once are
 * {@code notice.<key>.many} with {@code n}. A kind without a bean leaves at once, each by itself.
 *
 * @param key as in {@link Notice#kind()}
 * @param need what it asks of its reader
 * @param gathered comes in swarms: mails wait a quarter of an hour for more of the kind
 * @param copy a copy for information: nobody gets it who was told the same slot in another way
 * @param staffOnly no student ever gets it
 */
public record NoticeKind(String key, Need need, boolean gathered, boolean copy, boolean staffOnly) {

    /** What a message asks of its reader. */
    public enum Need {
        /** Something waits for the reader: its mails cannot be switched off. */
        ACTION,
        /** Good to know: its mails can be switched off. */
        INFO
    }

    public static NoticeKind action(String key) {
        return new NoticeKind(key, Need.ACTION, false, false, false);
    }

    public static NoticeKind info(String key) {
        return new NoticeKind(key, Need.INFO, false, false, false);
    }

    public NoticeKind inSwarms() {
        return new NoticeKind(key, need, true, copy, staffOnly);
    }

    public NoticeKind asCopy() {
        return new NoticeKind(key, need, gathered, true, staffOnly);
    }

    public NoticeKind forStaff() {
        return new NoticeKind(key, need, gathered, copy, true);
    }

    public boolean mayBeOff() {
        return need == Need.INFO;
    }
}
