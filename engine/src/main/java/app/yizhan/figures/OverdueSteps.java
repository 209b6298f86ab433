package app.yizhan.figures;

import app.yizhan.figures.internal.WeekMapper;
import app.yizhan.figures.internal.WeekMapper.AskedRow;
import app.yizhan.figures.internal.WeekMapper.OverdueRow;
import app.yizhan.organisation.Oversight;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is overdue by unit and step, with those to call; four statements however much there is. */
@Component
class OverdueSteps {

    private final WeekMapper mapper;
    private final People people;

    OverdueSteps(WeekMapper mapper, People people) {
        this.mapper = mapper;
        this.people = people;
    }

    List<OverdueStep> of(Oversight oversight, LocalDateTime now) {
        var lines = mapper.overdue(oversight.colleges(), oversight.isOfTheSchool(), now);
        if (lines.isEmpty()) {
            return List.of();
        }
        var asked = mapper.asked(oversight.colleges(), oversight.isOfTheSchool(), now);
        var holders = people.holders(
                asked.stream().map(row -> new Principal(row.principal())).collect(Collectors.toSet()));
        var toCall = asked.stream()
                .collect(Collectors.groupingBy(
                        AskedRow::place, Collectors.mapping(row -> toCall(row, holders), Collectors.toList())));
        return lines.stream()
                .map(line -> step(line, toCall.getOrDefault(line.place(), List.of())))
                .toList();
    }

    private static ToCall toCall(AskedRow row, Map<Principal, List<Person>> holders) {
        var principal = new Principal(row.principal());
        var held = holders.getOrDefault(principal, List.of());
        return new ToCall(
                principal.isPerson() ? null : principal.role(),
                held.stream()
                        .filter(person -> person.kind() == Person.Kind.STAFF)
                        .map(Person::name)
                        .toList(),
                held.stream().anyMatch(person -> person.kind() != Person.Kind.STAFF),
                row.times());
    }

    private static OverdueStep step(OverdueRow line, List<ToCall> toCall) {
        return new OverdueStep(
                line.unitId(),
                line.unitName(),
                line.unitNameEn(),
                line.service(),
                line.step(),
                line.definitionId(),
                line.overdue(),
                line.oldest(),
                toCall);
    }
}
