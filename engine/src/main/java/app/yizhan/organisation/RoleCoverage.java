package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.internal.CoverageMapper;
import app.yizhan.organisation.internal.CoverageMapper.Held;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which parts of the school nobody holds a role today. */
@Service
@Transactional(readOnly = true)
public class RoleCoverage {

    private final CoverageMapper mapper;
    private final Units units;
    private final SchoolClock clock;

    RoleCoverage(CoverageMapper mapper, Units units, SchoolClock clock) {
        this.mapper = mapper;
        this.units = units;
        this.clock = clock;
    }

    /** Ids or codes of the scopes in which somebody holds the role. @param scopeType school, unit, building, floor or room */
    public Set<String> held(String role, String scopeType) {
        return new HashSet<>(mapper.held(role, scopeType, clock.today()));
    }

    /** Whether somebody holds the role for the whole school. */
    public Unfilled inSchool(String role) {
        return held(role, "school").isEmpty() ? Unfilled.EVERYWHERE : Unfilled.NOWHERE;
    }

    /** Roles that somebody holds for the whole school, in order. */
    public Set<String> inSchool() {
        return mapper.all("school", clock.today()).stream()
                .map(Held::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Roles that somebody holds in some college in which somebody studies, in order. */
    public Set<String> inColleges() {
        var colleges = colleges().stream().map(Unit::id).collect(Collectors.toSet());
        return mapper.all("unit", clock.today()).stream()
                .filter(held -> colleges.contains(held.scopeId()))
                .map(Held::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Classes in which somebody studies and nobody holds the role. */
    public Unfilled inClasses(String role) {
        return without(role, classes());
    }

    /** Colleges in which somebody studies and nobody holds the role. */
    public Unfilled inColleges(String role) {
        return without(role, colleges());
    }

    private List<Unit> colleges() {
        return classes().stream()
                .flatMap(unit -> units.collegeOf(unit.id()).stream())
                .distinct()
                .toList();
    }

    private List<Unit> classes() {
        return mapper.classes(clock.today()).stream()
                .flatMap(id -> units.find(id).stream())
                .toList();
    }

    private Unfilled without(String role, List<Unit> all) {
        var held = held(role, "unit");
        var empty = all.stream()
                .filter(unit -> !held.contains(unit.id()))
                .map(unit -> new Unfilled.Place(unit.code(), unit.name(), unit.nameEn()))
                .sorted(Comparator.comparing(Unfilled.Place::code))
                .toList();
        return Unfilled.of(empty, all.size());
    }
}
