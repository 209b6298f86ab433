package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.internal.PersonRow;
import app.yizhan.organisation.internal.SubstitutionMapper;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Absences as people read them: one's own, and for college office and deputy secretary those of their unit. */
@Service
@Transactional(readOnly = true)
public class Absences {

    private final SubstitutionMapper mapper;
    private final Substitutions substitutions;
    private final People people;
    private final Units units;
    private final SchoolClock clock;

    Absences(SubstitutionMapper mapper, Substitutions substitutions, People people, Units units, SchoolClock clock) {
        this.mapper = mapper;
        this.substitutions = substitutions;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** Running and to come: as absentee or substitute, and of the unit for its office; ordered by first day. */
    public List<Absence> of(String personId) {
        var today = clock.today();
        var own = substitutions.of(personId).stream().filter(s -> s.endedAt() == null && !s.to().isBefore(today));
        var unit = substitutions.between(staffIds(personId), today, LocalDate.of(9999, 12, 31)).stream();
        return named(Stream.concat(own, unit), personId);
    }

    /** Of the unit whose office the person is, touching the days; ordered by first day. */
    public List<Absence> ofUnit(String personId, LocalDate from, LocalDate to) {
        return named(substitutions.between(staffIds(personId), from, to).stream(), personId);
    }

    /** Who of the unit is out today with something that nobody else takes over; ordered by first day. */
    public List<Absence> uncoveredToday(String personId) {
        var today = ofUnit(personId, clock.today(), clock.today());
        var covered = today.stream()
                .filter(Absence::isCovered)
                .map(a -> a.entry().absenteeId())
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>(covered);
        return today.stream().filter(a -> seen.add(a.entry().absenteeId())).toList();
    }

    /** Staff for whom the person may record absences, themself first and the rest by number. */
    public List<Person> colleagues(String personId) {
        var me = people.get(personId);
        return Stream.concat(Stream.of(me), staff(personId).filter(p -> !p.id().equals(personId)))
                .toList();
    }

    /** Whether the person is the office of a unit. */
    public boolean isOffice(String personId) {
        return !scopes(personId).isEmpty();
    }

    private List<String> staffIds(String personId) {
        return staff(personId).map(Person::id).toList();
    }

    private Stream<Person> staff(String personId) {
        var ids = scopes(personId).stream().flatMap(this::withParts).distinct().toList();
        return ids.isEmpty()
                ? Stream.empty()
                : mapper.findStaff(ids, clock.today()).stream().map(PersonRow::toPerson);
    }

    private List<String> scopes(String personId) {
        return people.rolesOf(personId).stream()
                .filter(g -> SubstitutionChecks.OFFICES.contains(g.role())
                        && g.scopeType().equals("unit"))
                .map(RoleGrant::scopeId)
                .distinct()
                .toList();
    }

    private Stream<String> withParts(String unitId) {
        return Stream.concat(
                Stream.of(unitId), units.childrenOf(unitId).stream().flatMap(u -> withParts(u.id())));
    }

    private List<Absence> named(Stream<Substitution> found, String readerId) {
        var list = found.distinct()
                .sorted(Comparator.comparing(Substitution::from).thenComparing(Substitution::id))
                .toList();
        Map<String, Person> names = people
                .byIds(list.stream()
                        .flatMap(s -> Stream.of(s.absenteeId(), s.substituteId()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var staff = new HashSet<>(staffIds(readerId));
        return list.stream().map(s -> absence(s, names, staff, readerId)).toList();
    }

    private static Absence absence(Substitution s, Map<String, Person> names, Set<String> staff, String readerId) {
        boolean concerns =
                s.absenteeId().equals(readerId) || s.createdBy().equals(readerId) || staff.contains(s.absenteeId());
        return new Absence(
                s,
                names.get(s.absenteeId()).name(),
                s.substituteId() == null ? null : names.get(s.substituteId()).name(),
                concerns,
                concerns ? s.reason() : null);
    }
}
