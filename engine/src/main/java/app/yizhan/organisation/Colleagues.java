package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.internal.ColleagueMapper;
import app.yizhan.organisation.internal.PersonRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff whom one may ask, found by the beginning of their name or number: those of one's own college, or everybody for those
 * whose unit is the school's. Students neither look nor are found.
 */
@Service
@Transactional(readOnly = true)
public class Colleagues {

    private static final int MOST = 50;

    private final ColleagueMapper mapper;
    private final People people;
    private final Units units;
    private final SchoolClock clock;

    Colleagues(ColleagueMapper mapper, People people, Units units, SchoolClock clock) {
        this.mapper = mapper;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Without the viewer and without leavers, by name and number.
     *
     * @param text beginning of a name or of a number; blank finds nobody
     * @param limit at most 50
     */
    public List<Person> find(String viewerId, String text, int limit) {
        return find(viewerId, text, limit, false);
    }

    /** Those who have left, found likewise: what they were asked may wait for them still. */
    public List<Person> leavers(String viewerId, String text, int limit) {
        return find(viewerId, text, limit, true);
    }

    private List<Person> find(String viewerId, String text, int limit, boolean left) {
        var viewer = people.find(viewerId).filter(p -> !p.isStudent() && !p.hasLeft(clock.today()));
        var sought = text.strip();
        if (viewer.isEmpty() || sought.isEmpty()) {
            return List.of();
        }
        var prefix = sought.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        int rows = Math.clamp(limit, 1, MOST);
        var scope = scope(viewer.get());
        Map<String, Person> found = new LinkedHashMap<>();
        // one more than asked for: the viewer may be among them
        Stream.of(
                        mapper.byName(prefix, scope, left, clock.today(), rows + 1),
                        mapper.byNumber(prefix, scope, left, clock.today(), rows + 1))
                .flatMap(List::stream)
                .map(PersonRow::toPerson)
                .filter(p -> !p.id().equals(viewerId))
                .forEach(p -> found.putIfAbsent(p.id(), p));
        return found.values().stream().limit(rows).toList();
    }

    /** Units of the viewer's college in which staff may be; empty: the whole school. */
    private List<String> scope(Person viewer) {
        return Optional.ofNullable(viewer.unitId())
                .flatMap(units::collegeOf)
                .map(college -> offices(college).map(Unit::id).toList())
                .orElse(List.of());
    }

    private Stream<Unit> offices(Unit unit) {
        return Stream.concat(
                Stream.of(unit),
                units.childrenOf(unit.id()).stream()
                        .filter(child -> child.kind() != UnitKind.CLASS)
                        .flatMap(this::offices));
    }
}
