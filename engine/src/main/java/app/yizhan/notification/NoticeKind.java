package app.yizhan.notification;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of message is for; a bean of the feature that sends it. Its name is the text {@code notice.<key>}, several at once are
 * {@code notice.<key>.many} with {@code n}. A kind without a bean leaves at once, each by itself.
 *
 * @param key as in {@link Notice#kind()}
 * @param need what it asks of its reader
 * @param gathered comes in swarms: mails wait a quarter of an hour for more of the kind
 * @param copy a copy for information: nobody gets it who was told the same slot in another way
 * @param staffOnly no student ever gets it
 * @param service key of the only service that sends it, which may have words of its own for it; null: it says which in {@code service}
 */
public record NoticeKind(
        String key,
        Need need,
        boolean gathered,
        boolean copy,
        boolean staffOnly,
        @Nullable String service) {

    /** What a message asks of its reader. */
    public enum Need {
        /** Something waits for the reader: its mails cannot be switched off. */
        ACTION,
        /** Good to know: its mails can be switched off. */
        INFO
    }

    public static NoticeKind action(String key) {
        return new NoticeKind(key, Need.ACTION, false, false, false, null);
    }

    public static NoticeKind info(String key) {
        return new NoticeKind(key, Need.INFO, false, false, false, null);
    }

    public NoticeKind inSwarms() {
        return new NoticeKind(key, need, true, copy, staffOnly, service);
    }

    public NoticeKind asCopy() {
        return new NoticeKind(key, need, gathered, true, staffOnly, service);
    }

    public NoticeKind forStaff() {
        return new NoticeKind(key, need, gathered, copy, true, service);
    }

    /** @param service key of the family whose steps send it */
    public NoticeKind of(String service) {
        return new NoticeKind(key, need, gathered, copy, staffOnly, service);
    }

    /** With the service that it is about, so that it is said in that service's words. */
    Map<String, ?> args(Map<String, ?> given) {
        if (service == null || given.containsKey(Texts.SERVICE)) {
            return given;
        }
        Map<String, Object> all = new HashMap<>(given);
        all.put(Texts.SERVICE, new TextRef("family." + service + "." + service));
        return all;
    }

    public boolean mayBeOff() {
        return need == Need.INFO;
    }
}
