package app.yizhan.audit;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of act an entry tells of, so that an auditor finds who read, exported, decided or changed a role. */
public enum AuditKind {
    /** Somebody read sensitive values, a file, or names. */
    READ,
    /** Something left the house: a printed record, a list. */
    EXPORT,
    /** A person moved a case on. */
    DECIDE,
    /** Roles, also lent ones, accounts, tokens of programs and the directory. */
    ROLE,
    SETTING,
    /** An administrator opened a case in an emergency. */
    EMERGENCY,
    /** Somebody searched the record itself. */
    AUDIT,
    OTHER;

    /** A substitute acts with the roles of another, a program with those of its token. */
    private static final Set<String> OF_ROLES = Set.of("role", "account", "directory", "substitution", "token");

    /** Stands in the timeline like an act, yet moves nothing. */
    private static final String EMERGENCY_READING = "EMERGENCY_READING";

    /** @param actorId null if the system acted by itself */
    public static AuditKind of(String action, @Nullable String actorId) {
        if (action.equals(EMERGENCY_READING)) {
            return EMERGENCY;
        }
        if (isOfCase(action)) {
            return actorId == null ? OTHER : DECIDE;
        }
        var feature = action.substring(0, Math.max(0, action.indexOf('.')));
        return switch (feature) {
            case "emergency", "unsealing" -> EMERGENCY;
            case "audit" -> AUDIT;
            case "setting", "calendar", "party" -> SETTING;
            default -> OF_ROLES.contains(feature) ? ROLE : ofVerb(action);
        };
    }

    /** What happens in a case is written in capitals; readings, in an emergency too, prints and the like are none of it. */
    public static boolean isOfCase(String action) {
        return action.equals(action.toUpperCase(Locale.ROOT)) && !action.equals(EMERGENCY_READING);
    }

    private static AuditKind ofVerb(String action) {
        if (action.endsWith(".read")) {
            return READ;
        }
        return action.endsWith(".printed") || action.endsWith(".exported") ? EXPORT : OTHER;
    }
}
