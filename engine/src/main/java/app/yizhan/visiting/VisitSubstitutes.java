package app.yizhan.visiting;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TeachingWeeks;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.Substitution;
import app.yizhan.organisation.Substitutions;
import app.yizhan.organisation.Units;
import app.yizhan.visiting.internal.VisitPlanMapper;
import app.yizhan.visiting.internal.VisitPlanMapper.PlanRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the plan of a visitor who is away for the rest of the office week to somebody who is there: the substitute of the absence, or
 * whoever is on the duty roster of the college or the school. Whoever is back by Friday keeps it, and so does whoever nobody stands in
 * for.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitSubstitutes {

    private final VisitPlanMapper mapper;
    private final Substitutions substitutions;
    private final People people;
    private final Units units;
    private final VisitNotices notices;
    private final SchoolClock clock;

    VisitSubstitutes(
            VisitPlanMapper mapper,
            Substitutions substitutions,
            People people,
            Units units,
            VisitNotices notices,
            SchoolClock clock) {
        this.mapper = mapper;
        this.substitutions = substitutions;
        this.people = people;
        this.units = units;
        this.notices = notices;
        this.clock = clock;
    }

    /** @return whether somebody else has it from now on */
    boolean handOver(PlanRow plan) {
        if (plan.actorId() != null) {
            return false;
        }
        var friday = TeachingWeeks.friday(plan.weekOf());
        var taken = absence(plan.visitorId(), friday)
                .flatMap(absence -> substitute(plan, absence, friday))
                .filter(id -> mapper.handOver(plan.id(), id) == 1);
        taken.flatMap(id -> mapper.find(plan.visitorId(), plan.weekOf())).ifPresent(notices::takenOver);
        return taken.isPresent();
    }

    private Optional<Substitution> absence(String personId, LocalDate friday) {
        var today = clock.today();
        return today.isAfter(friday)
                ? Optional.empty()
                : substitutions.between(List.of(personId), today, friday).stream()
                        .filter(absence -> absence.covers(VisitTables.SERVICE))
                        .filter(absence ->
                                !absence.from().isAfter(today) && !absence.to().isBefore(friday))
                        .findFirst();
    }

    private Optional<String> substitute(PlanRow plan, Substitution absence, LocalDate friday) {
        return absence.substituteId() == null
                ? onDuty(people.get(plan.visitorId()), friday).map(Person::id)
                : Optional.of(absence.substituteId());
    }

    private Optional<Person> onDuty(Person visitor, LocalDate friday) {
        var ofCollege = units.unitOf(visitor)
                .flatMap(unit -> units.collegeOf(unit.id()))
                .map(college -> people.holders(Principal.role(Roles.DUTY_COUNSELOR, "unit", college.id())))
                .orElseGet(List::of);
        return Stream.concat(ofCollege.stream(), people.holders(Principal.school(Roles.DUTY_COUNSELOR)).stream())
                .filter(person -> !person.id().equals(visitor.id()))
                .filter(person -> absence(person.id(), friday).isEmpty())
                .findFirst();
    }
}
