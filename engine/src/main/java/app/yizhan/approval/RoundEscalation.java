package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a ladder may do to a round; the caller holds the request's lock. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RoundEscalation {

    /** An open or paused round as a ladder needs it. */
    public record Waiting(String roundId, Request request, Step step, java.time.LocalDateTime clockFrom, boolean paused) {}

    private final RoundMapper mapper;
    private final RequestsById requests;
    private final RequestValues values;
    private final Families families;
    private final AssignmentRules rules;
    private final People people;
    private final Slots slots;
    private final CaseRecord record;
    private final Notifications notifications;
    private final TaskService tasks;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    RoundEscalation(
            RoundMapper mapper,
            RequestsById requests,
            RequestValues values,
            Families families,
            AssignmentRules rules,
            People people,
            Slots slots,
            CaseRecord record,
            Notifications notifications,
            TaskService tasks,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.requests = requests;
        this.values = values;
        this.families = families;
        this.rules = rules;
        this.people = people;
        this.slots = slots;
        this.record = record;
        this.notifications = notifications;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    /** Locks the request and reads the round; empty if it was closed meanwhile. */
    public Optional<Waiting> lock(String roundId, String requestId) {
        var request = requests.lock(requestId);
        return mapper.round(roundId)
                .filter(r -> r.state().equals("OPEN") || r.state().equals("PAUSED"))
                .filter(r -> request.status().isOpen())
                .map(r -> new Waiting(
                        r.id(), request, families.of(r.definitionId()).step(r.step()), r.clockFrom(), r.state().equals("PAUSED")));
    }

    /** Reminds everybody who may act. @param nth makes the message one of its own */
    public void remind(Waiting waiting, String nth) {
        tell("reminder", holders(waiting), waiting, nth);
        record.add(waiting.request().id(), CaseRecord.Entry.bySystem("REMINDED", waiting.step().key(), Map.of("nth", nth)));
    }

    /** Copies those whom the rule finds, except who was asked anyway. */
    public void copy(Waiting waiting, String rule, String nth) {
        var told = new HashSet<>(holders(waiting));
        var copied = found(waiting, rule).stream()
                .flatMap(p -> people.holders(p).stream())
                .filter(p -> !told.contains(p) && !p.id().equals(waiting.request().applicantId()))
                .toList();
        tell("overdue-copy", new LinkedHashSet<>(copied), waiting, nth);
        record.add(waiting.request().id(), CaseRecord.Entry.bySystem("COPIED_UP", waiting.step().key(), Map.of("rule", rule)));
    }

    /** Lets those whom the rule finds act as well; nobody who could act loses it. */
    public void escalate(Waiting waiting, String rule, String nth) {
        Set<Person> added = new LinkedHashSet<>();
        for (var slot : mapper.slots(waiting.roundId())) {
            if (slot.state().equals("OPEN")) {
                for (var principal : found(waiting, rule)) {
                    if (slots.add(slot, principal, "LADDER")) {
                        added.addAll(people.holders(principal));
                    }
                }
            }
        }
        added.removeIf(p -> p.id().equals(waiting.request().applicantId()));
        tell("escalated", added, waiting, nth);
        record.add(waiting.request().id(), CaseRecord.Entry.bySystem("ESCALATED", waiting.step().key(), Map.of("rule", rule)));
    }

    /** Closes the round because a side stayed silent, and raises the error that the model catches. */
    public void lapse(Waiting waiting, String error) {
        var round = mapper.round(waiting.roundId()).orElseThrow();
        record.add(waiting.request().id(), CaseRecord.Entry.bySystem("LAPSED", waiting.step().key(), Map.of("error", error)));
        mapper.closeRound(round.id(), "CANCELLED", null, clock.now());
        slots.cancelOpen(round.id());
        events.publishEvent(new RoundClosed(round.id(), round.requestId()));
        tasks.handleBpmnError(round.engineTask(), error);
    }

    private List<Principal> found(Waiting waiting, String rule) {
        var request = waiting.request();
        var context =
                new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        var applicant = Principal.person(request.applicantId());
        return rules.resolve(rule, context).principals().stream().filter(p -> !p.equals(applicant)).toList();
    }

    private Set<Person> holders(Waiting waiting) {
        Set<Person> holders = new LinkedHashSet<>();
        for (var slot : mapper.slots(waiting.roundId())) {
            if (slot.state().equals("OPEN")) {
                mapper.principals(slot.id()).stream()
                        .map(Principal::new)
                        .forEach(p -> people.holders(p).stream()
                                .filter(h -> p.isPerson() || !h.id().equals(waiting.request().applicantId()))
                                .forEach(holders::add));
            }
        }
        return holders;
    }

    private void tell(String kind, Set<Person> persons, Waiting waiting, String nth) {
        RoundRow round = mapper.round(waiting.roundId()).orElseThrow();
        var openSlot = mapper.slots(round.id()).stream()
                .filter(s -> s.state().equals("OPEN"))
                .map(RoundMapper.SlotRow::id)
                .findFirst()
                .orElse(null);
        persons.forEach(p -> notifications.tell(new Notice(
                kind, p.id(), AskedNotices.args(round, waiting.request()), waiting.request().id(), openSlot, false,
                kind + ":" + round.id() + ":" + nth + ":" + p.id(), null)));
    }
}
