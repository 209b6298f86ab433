package app.yizhan.family.leave;

import app.yizhan.access.Registration;
import app.yizhan.access.Registrations;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.family.leave.internal.EntryCursor;
import app.yizhan.family.leave.internal.LeaveMapper;
import app.yizhan.organisation.Capacities;
import app.yizhan.organisation.Capacity;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.CaseMessages;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Page;
import app.yizhan.request.RequestsById;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counselors, those on duty and whoever stands in for them take back what a door registered for the students of their units. */
@Component
class ReturnsTakenBack implements Registrations {

    private static final String ENTRY_WRONG = "Msg_EntryWrong";
    private static final Set<String> ROLES = Set.of(Roles.COUNSELOR, Roles.DUTY_COUNSELOR);

    private final LeaveMapper mapper;
    private final Capacities capacities;
    private final Units units;
    private final RequestsById requests;
    private final People people;
    private final CaseRecord record;
    private final CaseMessages messages;
    private final SchoolClock clock;

    ReturnsTakenBack(
            LeaveMapper mapper,
            Capacities capacities,
            Units units,
            RequestsById requests,
            People people,
            CaseRecord record,
            CaseMessages messages,
            SchoolClock clock) {
        this.mapper = mapper;
        this.capacities = capacities;
        this.units = units;
        this.requests = requests;
        this.people = people;
        this.record = record;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Registration> of(String personId, @Nullable String cursor, int limit) {
        var rows = found(held(personId), null, EntryCursor.read(cursor), limit + 1);
        var page = rows.stream().limit(limit).toList();
        return new Page<>(
                page, rows.size() > limit ? EntryCursor.after(page.getLast()).toString() : null);
    }

    private boolean isTheirs(List<Capacity> held, String requestId) {
        return !found(held, requestId, EntryCursor.START, 1).isEmpty();
    }

    private List<Registration> found(List<Capacity> held, @Nullable String requestId, EntryCursor after, int limit) {
        boolean whole = held.stream().anyMatch(c -> c.principal().scopeType().equals("school"));
        var within = held.stream()
                .map(Capacity::principal)
                .filter(principal -> principal.scopeType().equals("unit"))
                .flatMap(principal -> units.within(principal.scopeId()).stream())
                .distinct()
                .toList();
        return whole || !within.isEmpty()
                ? mapper.byDoor(whole ? null : within, requestId, clock.now(), after, limit)
                : List.of();
    }

    private List<Capacity> held(String personId) {
        return capacities.of(personId, Leave.KEY).stream()
                .filter(capacity -> !capacity.principal().isPerson())
                .filter(capacity -> ROLES.contains(capacity.principal().role()))
                .toList();
    }

    @Override
    @Transactional
    public void takeBack(String requestId, String reason, String personId) {
        if (!TimeOrderedId.couldBe(requestId)) {
            throw new NotFound("request");
        }
        var held = held(personId);
        if (!isTheirs(held, requestId)) {
            throw new NotFound("request");
        }
        var request = requests.lock(requestId);
        var through = held.stream()
                .filter(capacity -> isTheirs(List.of(capacity), requestId))
                .findFirst()
                .orElseThrow(() -> new NotFound("request"));
        checkFree(requestId);
        record.add(requestId, taken(reason, people.get(personId), through));
        if (!messages.send(request, ENTRY_WRONG)) {
            throw new NotFound("request");
        }
    }

    /** Once it was over, its time was free for another leave. */
    private void checkFree(String requestId) {
        var leave = mapper.find(requestId).orElseThrow();
        mapper.lockStudent(leave.studentId());
        mapper.overlapping(leave.studentId(), leave.startAt(), leave.endAt()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw LeaveRefused.meanwhile(
                            requests.get(other.requestId()).number(), other.startAt(), other.endAt());
                });
    }

    private static CaseRecord.Entry taken(String reason, Person by, Capacity through) {
        return new CaseRecord.Entry(
                "ENTRY_WRONG", by, through.principal().value(), null, null, reason, Map.of(), through.actingFor());
    }
}
