package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.organisation.Absentee;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.Capacity;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.request.SensitiveReadings;
import app.yizhan.request.SignedValues;
import app.yizhan.request.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a task together for the person who may fill it, or filled it. */
@Component
class TaskReader {

    private final RoundMapper mapper;
    private final DecisionMapper decisions;
    private final RequestsById requests;
    private final RequestValues values;
    private final SignedValues signed;
    private final Visibility visibility;
    private final Aliases aliases;
    private final Families families;
    private final Authorisation authorisation;
    private final RoundSigners signers;
    private final SlotSight sight;
    private final ReturnPlanner planner;
    private final ReturnWait returnWait;
    private final Undos undos;
    private final UndoAhead undoAhead;
    private final SensitiveReadings readings;
    private final SchoolClock clock;

    TaskReader(
            RoundMapper mapper,
            DecisionMapper decisions,
            RequestsById requests,
            RequestValues values,
            SignedValues signed,
            Visibility visibility,
            Aliases aliases,
            Families families,
            Authorisation authorisation,
            RoundSigners signers,
            SlotSight sight,
            ReturnPlanner planner,
            ReturnWait returnWait,
            Undos undos,
            UndoAhead undoAhead,
            SensitiveReadings readings,
            SchoolClock clock) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.requests = requests;
        this.values = values;
        this.signed = signed;
        this.visibility = visibility;
        this.aliases = aliases;
        this.families = families;
        this.authorisation = authorisation;
        this.signers = signers;
        this.sight = sight;
        this.planner = planner;
        this.returnWait = returnWait;
        this.undos = undos;
        this.undoAhead = undoAhead;
        this.readings = readings;
        this.clock = clock;
    }

    /** A slot with what it belongs to, as one person sees it. */
    private record Seen(
            SlotRow slot,
            List<SlotRow> all,
            RoundRow round,
            Request request,
            Family family,
            Step step,
            String personId,
            Optional<Capacity> as) {

        boolean open() {
            return slot.is("OPEN") && request.status().isOpen();
        }

        boolean again() {
            return slot.purpose().equals("RESUBMIT");
        }
    }

    TaskDetail read(String slotId, String readerId, Locale locale) {
        var slot = Slots.known(slotId).flatMap(mapper::slot).orElseThrow(() -> new NotFound("task"));
        var request = requests.get(slot.requestId());
        var round = mapper.round(slot.roundId()).orElseThrow();
        var personId = aliases.inCase(request.applicantId(), readerId);
        var as = authorisation.capacity(slot, round, request, personId);
        if (as.isEmpty() && !personId.equals(slot.filledBy())) {
            throw new NotFound("task");
        }
        var family = families.of(round.definitionId());
        var all = slot.purpose().equals("RESUBMIT") ? List.<SlotRow>of() : mapper.slots(round.id());
        return detail(new Seen(slot, all, round, request, family, family.step(round.step()), personId, as), locale);
    }

    private TaskDetail detail(Seen task, Locale locale) {
        return new TaskDetail(
                task.slot().id(),
                task.request(),
                task.step().key(),
                task.slot().purpose(),
                task.open(),
                sheet(task),
                offer(task, locale),
                times(task),
                asking(task),
                signers.of(task.all(), task.slot()));
    }

    private TaskDetail.Sheet sheet(Seen task) {
        var request = task.request();
        var form = task.again()
                ? task.family().startForm()
                : DecisionChecks.formOf(task.family(), task.step(), task.slot());
        var shown = shown(task);
        var data = RequestValues.only(signed.shown(request.id(), values.current(request)), shown);
        readings.of(request, task.personId(), data.keySet());
        return new TaskDetail.Sheet(form, writable(task, form), data, changed(request, shown));
    }

    private TaskDetail.Offer offer(Seen task, Locale locale) {
        return new TaskDetail.Offer(
                task.open() ? DecisionChecks.offered(task.step(), task.slot()) : List.of(),
                undoable(task),
                reasonCodes(task.family(), task.step(), locale),
                returnTargets(task),
                undos.until(task.slot(), task.request(), task.personId()));
    }

    private Set<Action> undoable(Seen task) {
        return task.open()
                ? undoAhead.of(task.slot(), task.all(), task.round(), task.request(), task.step())
                : Set.of();
    }

    private TaskDetail.Times times(Seen task) {
        var slot = task.slot();
        boolean claimed = slot.claimedTo() != null && slot.claimedTo().isAfter(clock.now());
        var paused = task.again() ? task.round().pausedAt() : null;
        return new TaskDetail.Times(
                paused == null ? task.round().openedAt() : paused,
                paused == null ? task.round().dueAt() : returnWait.lapsesAt(task.step(), paused),
                claimed ? slot.claimedBy() : null,
                claimed ? slot.claimedTo() : null);
    }

    private TaskDetail.Asking asking(Seen task) {
        return new TaskDetail.Asking(
                sight.why(task.slot(), task.round()),
                task.as().map(c -> c.principal().value()).orElse(null),
                task.as().map(Capacity::actingFor).map(Absentee::name).orElse(null));
    }

    private Set<String> shown(Seen task) {
        Set<String> shown = new HashSet<>(
                visibility.of(task.request().id(), task.personId()).fields());
        // what a step hides is hidden from others whom it asks as well, never from the applicant
        if (!task.request().applicantId().equals(task.personId())) {
            shown.retainAll(DecisionChecks.visible(task.family(), task.step()));
        }
        return shown;
    }

    private static Set<String> writable(Seen task, FormSchema form) {
        return task.again()
                ? form.fields().stream()
                        .filter(f -> !f.computed())
                        .map(FormField::key)
                        .collect(Collectors.toSet())
                : DecisionChecks.writable(form, task.step());
    }

    private List<TaskDetail.ReturnTo> returnTargets(Seen task) {
        if (!task.open() || !DecisionChecks.offered(task.step(), task.slot()).contains(Action.RETURN)) {
            return List.of();
        }
        List<TaskDetail.ReturnTo> targets = new ArrayList<>();
        targets.add(new TaskDetail.ReturnTo(Decide.APPLICANT, List.of(), List.of(), null));
        planner.targets(task.request(), task.round().engineTask()).stream()
                .map(t -> new TaskDetail.ReturnTo(t.step(), t.cancels(), t.opens(), t.blocked()))
                .forEach(targets::add);
        return targets;
    }

    private Set<String> changed(Request request, Set<String> seen) {
        return values.changedByLastTurn(request).stream().filter(seen::contains).collect(Collectors.toSet());
    }

    private List<TaskDetail.ReasonCode> reasonCodes(Family family, Step step, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return decisions.reasonCodes(family.key(), step.key()).stream()
                .map(r -> new TaskDetail.ReasonCode(r.code(), english ? r.nameEn() : r.name()))
                .toList();
    }
}
