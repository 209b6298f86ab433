package app.yizhan.organisation.internal;

import app.yizhan.organisation.RoleGrant;
import java.time.LocalDate;

/** A row of {@code role_grant}; {@code toDate} is the last day, included. */
public record RoleGrantRow(
        String id,
        String personId,
        String role,
        String scopeType,
        String scopeId,
        LocalDate fromDate,
        LocalDate toDate,
        boolean managed) {

    public RoleGrant toGrant() {
        return new RoleGrant(id, personId, role, scopeType, scopeId, fromDate, toDate);
    }

    /** What the database holds unique. */
    public String key() {
        return String.join("|", personId, role, scopeType, scopeId, fromDate.toString());
    }
}
