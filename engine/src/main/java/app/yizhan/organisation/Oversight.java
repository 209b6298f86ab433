package app.yizhan.organisation;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks after: college offices and deputy secretaries their colleges, student affairs, its head and school leaders the
 * whole school.
 *
 * @param colleges ids of their units; null: every college
 * @param roles in which they look after them
 */
public record Oversight(@Nullable Set<String> colleges, Set<String> roles) {

    private static final Set<String> OF_A_COLLEGE = Set.of(Roles.COLLEGE_OFFICE, Roles.DEPUTY_SECRETARY);
    private static final Set<String> OF_THE_SCHOOL =
            Set.of(Roles.STUDENT_AFFAIRS, Roles.STUDENT_AFFAIRS_HEAD, Roles.LEADER);

    /** @return empty for whoever looks after no unit */
    public static Optional<Oversight> of(Collection<Principal> principals) {
        var school = principals.stream().filter(Oversight::isOfTheSchool).toList();
        if (!school.isEmpty()) {
            return Optional.of(new Oversight(null, roles(school)));
        }
        var college = principals.stream().filter(Oversight::isOfACollege).toList();
        return college.isEmpty()
                ? Optional.empty()
                : Optional.of(new Oversight(
                        college.stream().map(Principal::scopeId).collect(Collectors.toSet()), roles(college)));
    }

    public boolean isOfTheSchool() {
        return colleges == null;
    }

    private static Set<String> roles(Collection<Principal> principals) {
        return principals.stream().map(Principal::role).collect(Collectors.toSet());
    }

    private static boolean isOfTheSchool(Principal principal) {
        return !principal.isPerson()
                && OF_THE_SCHOOL.contains(principal.role())
                && principal.scopeType().equals("school");
    }

    private static boolean isOfACollege(Principal principal) {
        return !principal.isPerson()
                && OF_A_COLLEGE.contains(principal.role())
                && principal.scopeType().equals("unit");
    }
}
