package app.yizhan.organisation;

import java.time.LocalDate;

/**
 * One person holds one role in one scope.
 *
 * @param scopeType school, unit, building, floor or room
 * @param scopeId {@code school}, the id of a unit, or the code of a building ({@code b01}), floor ({@code b01-4}) or room
 *     ({@code b01-412})
 * @param from first day
 * @param to last day, included; 9999-12-31 while open
 */
public record RoleGrant(
        String id, String personId, String role, String scopeType, String scopeId, LocalDate from, LocalDate to) {

    public Principal principal() {
        return Principal.role(role, scopeType, scopeId);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
