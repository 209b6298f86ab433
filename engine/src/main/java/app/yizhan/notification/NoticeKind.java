package app.yizhan.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of message is for; a bean of the feature that sends it. Its name is the text {@code notice.<key>}, several at once are
 * {@code notice.<key>.many} with {@code n}. A kind without a bean leaves at once, each by itself.
 *
 * @param key as in {@link Notice#kind()}
 * @param need what it asks of its reader
 * @param gathered comes in swarms: mails wait a quarter of an hour for more of the kind
 * @param copy a copy for information: nobody gets it who was told the same slot in another way
 * @param to whom it can reach, whatever the day brings; whoever it reached once may choose for it in any case
 * @param roles one of which its reader holds where it is for {@link To#HOLDERS}
 * @param service key of the only service that sends it, which may have words of its own for it; null: it says which in {@code service}
 */
public record NoticeKind(
        String key,
        Need need,
        boolean gathered,
        boolean copy,
        To to,
        Set<String> roles,
        @Nullable String service) {

    /** What a message asks of its reader. */
    public enum Need {
        /** Something waits for the reader: its mails cannot be switched off. */
        ACTION,
        /** Good to know: its mails can be switched off. */
        INFO
    }

    /** Whom a kind can reach. */
    public enum To {
        ANYBODY,
        STUDENTS,
        /** And students who hold an office, such as floor heads. */
        STAFF,
        /** Holders of certain roles. */
        HOLDERS,
        /** Whom a table, a setting or somebody names. */
        NAMED
    }

    public static NoticeKind action(String key) {
        return new NoticeKind(key, Need.ACTION, false, false, To.ANYBODY, Set.of(), null);
    }

    public static NoticeKind info(String key) {
        return new NoticeKind(key, Need.INFO, false, false, To.ANYBODY, Set.of(), null);
    }

    public NoticeKind inSwarms() {
        return new NoticeKind(key, need, true, copy, to, roles, service);
    }

    public NoticeKind asCopy() {
        return new NoticeKind(key, need, gathered, true, to, roles, service);
    }

    public NoticeKind forStaff() {
        return to(To.STAFF);
    }

    public NoticeKind forStudents() {
        return to(To.STUDENTS);
    }

    /** For whom a table, a setting or somebody names. */
    public NoticeKind forNamed() {
        return to(To.NAMED);
    }

    public NoticeKind forHolders(String... roles) {
        return new NoticeKind(key, need, gathered, copy, To.HOLDERS, Set.of(roles), service);
    }

    private NoticeKind to(To to) {
        return new NoticeKind(key, need, gathered, copy, to, roles, service);
    }

    /** @param service key of the family whose steps send it */
    public NoticeKind of(String service) {
        return new NoticeKind(key, need, gathered, copy, to, roles, service);
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

    /** @param held roles of the reader */
    public boolean reaches(boolean student, Collection<String> held) {
        return switch (to) {
            case ANYBODY -> true;
            case STUDENTS -> student;
            case STAFF -> !student || !held.isEmpty();
            case HOLDERS -> roles.stream().anyMatch(held::contains);
            case NAMED -> false;
        };
    }

    public boolean mayBeOff() {
        return need == Need.INFO;
    }
}
