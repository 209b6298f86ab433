package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import app.yizhan.request.SensitiveReadings;
import app.yizhan.request.Visibility;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reading a task, and claiming it for oneself for a while. */
@Service
public class Tasks {

    /** A claim holds a task for one of several for this long, then it is the group's again. */
    static final Duration CLAIM = Duration.ofHours(2);

    /** Who holds a task and until when; both null when it is the group's. */
    public record Claim(@Nullable String by, @Nullable LocalDateTime until) {}

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final RoundMapper mapper;
    private final RequestsById requests;
    private final RequestValues values;
    private final Visibility visibility;
    private final Families families;
    private final People people;
    private final Authorisation authorisation;
    private final Approvals approvals;
    private final Slots slots;
    private final ReturnWait returnWait;
    private final SensitiveReadings readings;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;
    private final JsonMapper json;

    Tasks(
            RoundMapper mapper,
            RequestsById requests,
            RequestValues values,
            Visibility visibility,
            Families families,
            People people,
            Authorisation authorisation,
            Approvals approvals,
            Slots slots,
            ReturnWait returnWait,
            SensitiveReadings readings,
            Once once,
            Retries retries,
            SchoolClock clock,
            JsonMapper json) {
        this.mapper = mapper;
        this.requests = requests;
        this.values = values;
        this.visibility = visibility;
        this.families = families;
        this.people = people;
        this.authorisation = authorisation;
        this.approvals = approvals;
        this.slots = slots;
        this.returnWait = returnWait;
        this.readings = readings;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
        this.json = json;
    }

    /** In the person's own language. */
    @Transactional
    public TaskDetail get(String slotId, String personId) {
        return get(slotId, personId, people.get(personId).locale());
    }

    /** @throws NotFound unless the person may fill the slot, or filled it, and sees the request */
    @Transactional
    public TaskDetail get(String slotId, String personId, Locale locale) {
        var slot = Slots.known(slotId).flatMap(mapper::slot).orElseThrow(() -> new NotFound("task"));
        var request = requests.get(slot.requestId());
        var capacity = authorisation.capacity(slot, request, personId);
        if (capacity.isEmpty() && !personId.equals(slot.filledBy())) {
            throw new NotFound("task");
        }
        var round = mapper.round(slot.roundId()).orElseThrow();
        return detail(slot, round, request, capacity, personId, locale);
    }

    private TaskDetail detail(
            SlotRow slot, RoundRow round, Request request, Optional<Principal> capacity, String personId, Locale locale) {
        var family = families.of(round.definitionId());
        var step = family.step(round.step());
        boolean open = slot.state().equals("OPEN") && request.status().isOpen();
        boolean again = slot.purpose().equals("RESUBMIT");
        var form = again ? family.startForm() : family.formOf(step).orElse(new FormSchema("", List.of(), "{}"));
        Set<String> seen = new HashSet<>(visibility.of(request.id(), personId).fields());
        if (!again) {
            seen.retainAll(DecisionChecks.visible(family, step));
        }
        var data = RequestValues.only(values.current(request), seen);
        readings.of(request, personId, data.keySet());
        boolean claimed = slot.claimedTo() != null && slot.claimedTo().isAfter(clock.now());
        return new TaskDetail(
                slot.id(), request, step.key(), slot.purpose(), open, form, writable(family, form, step, again),
                data, changed(request, seen),
                open ? DecisionChecks.offered(step, slot.purpose()) : List.of(), reasonCodes(family, locale),
                open && step.actions().contains("return") ? List.of(new TaskDetail.ReturnTarget("APPLICANT", List.of())) : List.of(),
                again && round.pausedAt() != null ? round.pausedAt() : round.openedAt(), again ? returnWait.lapsesAt(step, round.pausedAt()) : round.dueAt(), claimed ? slot.claimedBy() : null,
                claimed ? slot.claimedTo() : null, json.readValue(round.why(), REASONS),
                capacity.map(Principal::value).orElse(null));
    }

    private static Set<String> writable(Family family, FormSchema form, Step step, boolean again) {
        return again
                ? form.fields().stream().filter(f -> !f.computed()).map(FormField::key).collect(Collectors.toSet())
                : DecisionChecks.writable(form, step);
    }

    private Set<String> changed(Request request, Set<String> seen) {
        return values.changedByLastTurn(request).stream().filter(seen::contains).collect(Collectors.toSet());
    }

    private List<TaskDetail.ReasonCode> reasonCodes(Family family, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return mapper.reasonCodes(family.key()).stream()
                .map(r -> new TaskDetail.ReasonCode(r.code(), english ? r.nameEn() : r.name()))
                .toList();
    }

    /** Holds the task for the person for 2 hours. @throws TaskClaimed if a colleague holds it already */
    public Claim claim(String slotId, @Nullable String requestKey, String personId) {
        return once("claim", slotId, requestKey, personId, open -> {
            var until = clock.now().plus(CLAIM);
            slots.claim(slotId, personId, open.actor().name(), until);
            return new Claim(personId, until);
        });
    }

    /** Gives the task back to the group. @throws Refusal NOT_CLAIMED if the person does not hold it */
    public Claim unclaim(String slotId, @Nullable String requestKey, String personId) {
        return once("unclaim", slotId, requestKey, personId, open -> {
            if (!personId.equals(open.slot().claimedBy())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "NOT_CLAIMED", Map.of());
            }
            slots.claim(slotId, null, null, null);
            return new Claim(null, null);
        });
    }

    private Claim once(
            String operation, String slotId, @Nullable String key, String personId, Function<Approvals.Open, Claim> action) {
        return retries.run(() -> {
            var slot = Slots.known(slotId).flatMap(mapper::slot).orElseThrow(() -> new NotFound("task"));
            var request = requests.lock(slot.requestId());
            return once.run(
                    personId, key, operation + " " + slotId, "", Claim.class,
                    () -> action.apply(approvals.open(request, slotId, personId)));
        });
    }
}
