package app.yizhan.housing;

import app.yizhan.audit.Audit;
import app.yizhan.housing.internal.BedMapper;
import app.yizhan.housing.internal.SleeperRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decides whose names a viewer reads on a bed map, and writes down that they did. */
@Component
class OccupantsSeen {

    private static final Set<String> OF_THEIR_UNIT = Set.of(Roles.COUNSELOR, Roles.COLLEGE_OFFICE);

    private final BedMapper beds;
    private final People people;
    private final Units units;
    private final Audit audit;

    OccupantsSeen(BedMapper beds, People people, Units units, Audit audit) {
        this.beds = beds;
        this.people = people;
        this.units = units;
        this.audit = audit;
    }

    List<Occupant> read(String building, LocalDate at, String viewerId) {
        return read(building, building, at, viewerId);
    }

    /** Only the names of the room are read, so only they are written down. */
    List<Occupant> readRoom(String building, String room, LocalDate at, String viewerId) {
        return read(building, room, at, viewerId);
    }

    /** @param place the building or a room of it */
    private List<Occupant> read(String building, String place, LocalDate at, String viewerId) {
        var roles = people.principalsOf(viewerId).stream()
                .filter(p -> !p.isPerson())
                .toList();
        var scopes = roles.stream()
                .filter(p -> OF_THEIR_UNIT.contains(p.role()))
                .map(Principal::scopeId)
                .toList();
        var all = seesAll(roles, building);
        if (!all && scopes.isEmpty()) {
            return List.of();
        }
        var seen = beds.findSleepers(building, at).stream()
                .filter(sleeper -> sleeper.bed().startsWith(place + "-"))
                .filter(sleeper -> all || isOwn(sleeper, scopes))
                .map(SleeperRow::toOccupant)
                .toList();
        if (!seen.isEmpty()) {
            var facts = Map.of("building", building, "place", place, "at", at.toString(), "names", seen.size());
            audit.record(Audit.SYSTEM, viewerId, "housing.occupants.read", building, facts, Map.of());
        }
        return seen;
    }

    private static boolean seesAll(List<Principal> roles, String building) {
        return roles.contains(Principal.school(Roles.HOUSING_CENTRE))
                || roles.contains(Principal.school(Roles.STUDENT_AFFAIRS))
                || roles.contains(Principal.role(Roles.DORM_MANAGER, "building", building));
    }

    private boolean isOwn(SleeperRow sleeper, List<String> scopes) {
        var classId = sleeper.classId();
        return classId != null && scopes.stream().anyMatch(scope -> units.covers(scope, classId));
    }
}
