package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Step;
import app.yizhan.inbox.Copies;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Copies that a step's property {@code cc} gives when it is settled; nobody gets one of what they had as a task. */
@Component
class ModelCopies {

    private final Hearers hearers;
    private final AssignmentRules rules;
    private final People people;
    private final RequestValues values;
    private final Copies copies;
    private final CaseRecord record;
    private final SchoolClock clock;

    ModelCopies(
            Hearers hearers,
            AssignmentRules rules,
            People people,
            RequestValues values,
            Copies copies,
            CaseRecord record,
            SchoolClock clock) {
        this.hearers = hearers;
        this.rules = rules;
        this.people = people;
        this.values = values;
        this.copies = copies;
        this.record = record;
        this.clock = clock;
    }

    void give(RoundRow round, Request request, Step step) {
        if (step.cc().isEmpty()) {
            return;
        }
        var context = new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        Set<Person> found = new LinkedHashSet<>();
        step.cc()
                .forEach(rule -> rules.resolve(rule.strip(), context)
                        .principals()
                        .forEach(p -> found.addAll(people.holders(p))));
        var asked = hearers.everOf(round.id(), request);
        found.removeIf(p -> asked.contains(p.id()) || p.id().equals(request.applicantId()));
        copies.give(request, step.key(), found, null, null);
        if (!found.isEmpty()) {
            var names = found.stream().map(Person::name).toList();
            record.add(request.id(), CaseRecord.Entry.bySystem("COPIED", step.key(), Map.of("to", names)));
        }
    }

    void takeBack(String requestId, String step, LocalDateTime since) {
        copies.takeBack(requestId, step, since);
    }
}
