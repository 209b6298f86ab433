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
    /** What an administrator does to a service or a case: publishes, holds, ends, moves, lets try again. */
    OPERATION,
    /** An administrator opened a case in an emergency. */
    EMERGENCY,
    /** Somebody searched the record itself. */
    AUDIT,
    OTHER;

    /** A substitute acts with the roles of another, a program with those of its token. */
    private static final Set<String> OF_ROLES = Set.of("role", "account", "directory", "substitution", "token");

    private static final Set<String> OF_OPERATIONS = Set.of("model", "service", "tasks", "case");

    /** Reasons that may be chosen when refusing; the same word as what was written in an emergency. */
    private static final Set<String> OF_REASONS = Set.of("reason.added", "reason.retired");

    /** Only administrators end or move a case of others. */
    private static final Set<String> ON_CASES = Set.of("CANCELLED", "MOVED");

    /** Stands in the timeline like an act, yet moves nothing. */
    private static final String EMERGENCY_READING = "EMERGENCY_READING";

    /** @param actorId null if the system acted by itself */
    public static AuditKind of(String action, @Nullable String actorId) {
        if (action.equals(EMERGENCY_READING)) {
            return EMERGENCY;
        }
        if (isOfCase(action)) {
            return ofCase(action, actorId);
        }
        if (OF_REASONS.contains(action)) {
            return OPERATION;
        }
        var feature = action.substring(0, Math.max(0, action.indexOf('.')));
        return switch (feature) {
            case "emergency", "unsealing" -> EMERGENCY;
            case "audit" -> AUDIT;
            case "setting", "calendar", "party" -> SETTING;
            default -> ofFeature(feature, action);
        };
    }

    private static AuditKind ofCase(String action, @Nullable String actorId) {
        if (actorId == null) {
            return OTHER;
        }
        return ON_CASES.contains(action) ? OPERATION : DECIDE;
    }

    private static AuditKind ofFeature(String feature, String action) {
        if (OF_OPERATIONS.contains(feature)) {
            return OPERATION;
        }
        return OF_ROLES.contains(feature) ? ROLE : ofVerb(action);
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
