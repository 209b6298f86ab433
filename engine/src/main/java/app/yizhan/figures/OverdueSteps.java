package app.yizhan.figures;

import app.yizhan.figures.internal.WeekMapper;
import app.yizhan.figures.internal.WeekMapper.AskedRow;
import app.yizhan.figures.internal.WeekMapper.OverdueRow;
import app.yizhan.organisation.Oversight;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.StandIns;
import app.yizhan.organisation.Substitution;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is overdue by unit and step, with those to call; five statements at most however much there is. */
@Component
class OverdueSteps {

    private final WeekMapper mapper;
    private final People people;
    private final StandIns standIns;

    OverdueSteps(WeekMapper mapper, People people, StandIns standIns) {
        this.mapper = mapper;
        this.people = people;
        this.standIns = standIns;
    }

    List<OverdueStep> of(Oversight oversight, LocalDateTime now) {
        var lines = mapper.overdue(oversight.colleges(), oversight.isOfTheSchool(), now);
        if (lines.isEmpty()) {
            return List.of();
        }
        var asked = mapper.asked(oversight.colleges(), oversight.isOfTheSchool(), now);
        var holders = people.holders(
                asked.stream().map(row -> new Principal(row.principal())).collect(Collectors.toSet()));
        var away = away();
        var toCall = asked.stream().collect(Collectors.groupingBy(AskedRow::place));
        return lines.stream()
                .map(line -> step(
                        line,
                        together(toCall.getOrDefault(line.place(), List.of()).stream()
                                .map(row -> toCall(row, line.service(), holders, away)))))
                .toList();
    }

    /** Whoever holds a role in several classes is called once. */
    private static List<ToCall> together(Stream<ToCall> calls) {
        Map<ToCall, Integer> times = new LinkedHashMap<>();
        calls.forEach(call -> times.merge(call.asked(0), call.times(), Integer::sum));
        return times.entrySet().stream()
                .map(same -> same.getKey().asked(same.getValue()))
                .sorted(Comparator.comparingInt(ToCall::times).reversed())
                .toList();
    }

    /** Whoever acts for somebody today. */
    private record Away(List<Substitution> today, Map<String, Person> acting) {

        ToCall.Staff staff(Person person, String service) {
            var standsIn = today.stream()
                    .filter(s -> s.absenteeId().equals(person.id()) && s.covers(service))
                    .map(s -> acting.get(s.substituteId()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(s -> new ToCall.Staff(s.name(), s.phone(), null));
            return new ToCall.Staff(person.name(), person.phone(), standsIn.orElse(null));
        }
    }

    private Away away() {
        var today =
                standIns.today().stream().filter(s -> s.substituteId() != null).toList();
        var ids = today.stream().map(Substitution::substituteId).distinct().toList();
        var acting = ids.isEmpty() ? List.<Person>of() : people.byIds(ids);
        return new Away(today, acting.stream().collect(Collectors.toMap(Person::id, Function.identity())));
    }

    private static ToCall toCall(AskedRow row, String service, Map<Principal, List<Person>> holders, Away away) {
        var principal = new Principal(row.principal());
        var held = holders.getOrDefault(principal, List.of());
        var staff = held.stream()
                .filter(person -> person.kind() == Person.Kind.STAFF)
                .map(person -> away.staff(person, service))
                .toList();
        return new ToCall(
                principal.isPerson() ? null : principal.role(),
                staff.stream().map(ToCall.Staff::name).toList(),
                staff,
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
