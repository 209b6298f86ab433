package app.yizhan.organisation;

import app.yizhan.organisation.internal.RoleGrantRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The three hands of the school's administration: models and settings, people and roles, and the record. Nobody holds two of
 * them at the same time, so that whoever could hide something is never the one who would find it.
 */
final class ThreeHands {

    static final Set<String> ROLES = Set.of(Roles.ADMIN, Roles.PEOPLE_ADMIN, Roles.AUDITOR);

    private ThreeHands() {}

    /**
     * @param held grants of the same person
     * @return the hand that the person has on one of these days already
     */
    static Optional<String> other(String role, LocalDate from, LocalDate to, Collection<RoleGrantRow> held) {
        return ROLES.contains(role)
                ? held.stream()
                        .filter(g -> ROLES.contains(g.role()) && !g.role().equals(role))
                        .filter(g -> !g.toDate().isBefore(from) && !g.fromDate().isAfter(to))
                        .map(RoleGrantRow::role)
                        .findFirst()
                : Optional.empty();
    }
}
