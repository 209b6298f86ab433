package app.yizhan.approval;

import app.yizhan.approval.Hearers.Hearer;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.inbox.Copies;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a ladder may do to a round; the caller holds the request's lock. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RoundEscalation {

    /** An open or paused round as a ladder needs it. */
    public record Waiting(
            String roundId,
            Request request,
            Step step,
            Stopwatch watch,
            @Nullable LocalDateTime dueAt,
            @Nullable LocalDateTime pausedAt) {

        /** Whether its applicant has it. */
        public boolean paused() {
            return pausedAt != null;
        }
    }

    private final RoundMapper mapper;
    private final RoundClock roundClock;
    private final RequestsById requests;
    private final RequestValues values;
    private final Families families;
    private final AssignmentRules rules;
    private final People people;
    private final Hearers hearers;
    private final AskedNotices notices;
    private final Copies copies;
    private final Slots slots;
    private final BallKeeper ball;
    private final CaseRecord record;
    private final TaskService tasks;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    RoundEscalation(
            RoundMapper mapper,
            RoundClock roundClock,
            RequestsById requests,
            RequestValues values,
            Families families,
            AssignmentRules rules,
            People people,
            Hearers hearers,
            AskedNotices notices,
            Copies copies,
            Slots slots,
            BallKeeper ball,
            CaseRecord record,
            TaskService tasks,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.roundClock = roundClock;
        this.requests = requests;
        this.values = values;
        this.families = families;
        this.rules = rules;
        this.people = people;
        this.hearers = hearers;
        this.notices = notices;
        this.copies = copies;
        this.slots = slots;
        this.ball = ball;
        this.record = record;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    /** Locks the request and reads the round; empty if it was closed meanwhile. */
    public Optional<Waiting> lock(String roundId, String requestId) {
        var request = requests.lock(requestId);
        return mapper.round(roundId).flatMap(r -> waiting(r, request));
    }

    /** The same for many by their requests' ids; what a ladder tells of them is then read for all of them at once. */
    public List<Waiting> lock(Map<String, String> requestsOfRounds) {
        var locked = requests.lock(requestsOfRounds.values()).stream()
                .collect(Collectors.toMap(Request::id, Function.identity()));
        var rounds = mapper.rounds(requestsOfRounds.keySet());
        var slots = rounds.isEmpty() ? List.<SlotRow>of() : mapper.slotsOf(requestsOfRounds.keySet());
        if (!slots.isEmpty()) {
            mapper.principalsOf(slots.stream().map(SlotRow::id).toList());
        }
        return rounds.stream()
                .flatMap(r -> waiting(r, locked.get(r.requestId())).stream())
                .toList();
    }

    private Optional<Waiting> waiting(RoundRow round, Request request) {
        return Optional.of(round)
                .filter(r -> r.state().equals("OPEN") || r.state().equals("PAUSED"))
                .filter(r -> request.status().isOpen())
                .map(r -> new Waiting(
                        r.id(),
                        request,
                        families.of(r.definitionId())
                                .step(r.step())
                                .paced(r.rankNo() == 0)
                                .within(() -> values.current(request)),
                        roundClock.of(r),
                        r.dueAt(),
                        r.pausedAt()));
    }

    /** Reminds everybody who may act of the slot that they may fill. @param nth makes the message one of its own */
    public void remind(Waiting waiting, String nth) {
        var round = round(waiting);
        openSlots(waiting)
                .forEach(slot -> notices.tell(
                        "reminder", hearers.of(slot, waiting.request()), slot.id(), round, waiting.request(), nth));
        record.add(
                waiting.request().id(),
                CaseRecord.Entry.bySystem("REMINDED", waiting.step().key(), Map.of("nth", nth)));
    }

    /** Copies those whom the rule finds, except who was asked anyway: they may read the request, and are told. */
    public void copy(Waiting waiting, String rule, String nth) {
        var request = waiting.request();
        var asked = hearers.everOf(waiting.roundId(), request);
        var copied = found(waiting, rule).stream()
                .flatMap(p -> people.reachedBy(p, request.applicantId()).stream())
                .distinct()
                .filter(p -> !asked.contains(p.id()))
                .toList();
        copies.let(request, waiting.step().key(), copied);
        // of several signers each may be late alone: then it goes when all of them have signed
        var open = openSlots(waiting);
        var belongsTo = open.size() == 1 ? open.getFirst().id() : waiting.roundId();
        notices.overdue(copied, round(waiting), request, belongsTo, nth);
        record.add(
                request.id(),
                CaseRecord.Entry.bySystem("COPIED_UP", waiting.step().key(), Map.of("rule", rule)));
    }

    /** Lets those whom the rule finds act as well; nobody who could act loses it. */
    public void escalate(Waiting waiting, String rule, String nth) {
        var found = found(waiting, rule);
        openSlots(waiting).forEach(slot -> escalate(slot, found, waiting, nth));
        record.add(
                waiting.request().id(),
                CaseRecord.Entry.bySystem("ESCALATED", waiting.step().key(), Map.of("rule", rule)));
    }

    private void escalate(SlotRow slot, List<Principal> found, Waiting waiting, String nth) {
        var request = waiting.request();
        var before = hearers.of(slot, request).stream().map(Hearer::personId).toList();
        var added = found.stream().filter(p -> slots.add(slot, p, "LADDER")).toList();
        var told = hearers.of(slot.id(), slot.purpose(), request, added).stream()
                .filter(hearer -> !before.contains(hearer.personId()))
                .toList();
        notices.tell("escalated", told, slot.id(), round(waiting), request, nth);
    }

    /** Closes the round because a side stayed silent, and raises the error that the model catches. */
    public void lapse(Waiting waiting, String error) {
        var round = round(waiting);
        record.add(
                waiting.request().id(),
                CaseRecord.Entry.bySystem("LAPSED", waiting.step().key(), Map.of("error", error)));
        mapper.closeRound(round.id(), "CANCELLED", null, clock.now());
        slots.cancelOpen(round.id());
        events.publishEvent(new RoundClosed(round.id(), round.requestId()));
        ball.look(round.requestId());
        tasks.handleBpmnError(round.engineTask(), error);
    }

    private List<Principal> found(Waiting waiting, String rule) {
        var request = waiting.request();
        var context = new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        var applicant = Principal.person(request.applicantId());
        return rules.resolve(rule, context).principals().stream()
                .filter(p -> !p.equals(applicant))
                .toList();
    }

    private RoundRow round(Waiting waiting) {
        return mapper.round(waiting.roundId()).orElseThrow();
    }

    private List<SlotRow> openSlots(Waiting waiting) {
        return mapper.slots(waiting.roundId()).stream()
                .filter(s -> s.is("OPEN"))
                .toList();
    }
}
