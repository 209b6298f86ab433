package app.yizhan.behalf;

import app.yizhan.audit.Vault;
import app.yizhan.behalf.internal.EntryMapper;
import app.yizhan.behalf.internal.EntryMapper.EntryRow;
import app.yizhan.behalf.internal.EntryMapper.ObjectionRow;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.Supervisors;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which office looks into an objection: whoever the clerk's window answers to. */
@Service
public class ObjectionOffices {

    private static final int MOST = 200;

    private final EntryMapper mapper;
    private final RequestsById requests;
    private final Supervisors supervisors;
    private final People people;
    private final Notifications notifications;
    private final Vault vault;

    ObjectionOffices(
            EntryMapper mapper,
            RequestsById requests,
            Supervisors supervisors,
            People people,
            Notifications notifications,
            Vault vault) {
        this.mapper = mapper;
        this.requests = requests;
        this.supervisors = supervisors;
        this.people = people;
        this.notifications = notifications;
        this.vault = vault;
    }

    /**
     * Objections that are this person's to look into: those that wait first, then the newest; at most 200.
     *
     * @throws NotFound if the person is of no office to which a window answers and none was ever sent theirs
     */
    @Transactional(readOnly = true)
    public List<Objection> list(String personId) {
        var held = offices(personId);
        var rows = held.isEmpty() ? List.<ObjectionRow>of() : mapper.ofOffices(held, MOST);
        if (rows.isEmpty() && !isOffice(personId)) {
            throw new NotFound("page");
        }
        return rows.stream()
                .filter(row -> !row.clerkId().equals(personId))
                .map(this::objection)
                .toList();
    }

    private boolean isOffice(String personId) {
        return people.principalsOf(personId).stream()
                .anyMatch(p -> !p.isPerson()
                        && Set.of(Roles.STUDENT_AFFAIRS, Roles.DEPUTY_SECRETARY, Roles.LEADER)
                                .contains(p.role()));
    }

    private Set<String> offices(String personId) {
        return people.principalsOf(personId).stream()
                .filter(principal -> !principal.isPerson())
                .map(Principal::value)
                .collect(Collectors.toSet());
    }

    private Objection objection(ObjectionRow row) {
        return new Objection(
                row.requestId(),
                row.number(),
                row.service(),
                row.applicant(),
                row.clerk(),
                row.enteredAt(),
                row.objectedAt(),
                open(row.objection()),
                Boolean.TRUE.equals(row.stopped()),
                row.settledAt(),
                open(row.finding()));
    }

    private String name(@Nullable String personId) {
        return personId == null ? "" : people.find(personId).map(Person::name).orElse("");
    }

    private String open(byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(sealed);
    }

    /** Whether it is this person's to look into; nobody looks into what they entered. */
    @Transactional(readOnly = true)
    boolean isFor(String requestId, String personId) {
        return TimeOrderedId.couldBe(requestId)
                && mapper.find(requestId)
                        .map(EntryRow::office)
                        .filter(offices(personId)::contains)
                        .isPresent()
                && !personId.equals(requests.get(requestId).enteredBy());
    }

    /** The superior of the role in which it was entered; where nobody else holds that, student affairs. */
    Principal of(String capacity, Request request) {
        var superior = supervisors.of(new Principal(capacity));
        boolean held = people.holders(superior).stream().anyMatch(p -> !p.id().equals(request.enteredBy()));
        return held ? superior : Principal.school(Roles.STUDENT_AFFAIRS);
    }

    void tell(Principal office, Request request, boolean stopped) {
        people.holders(office).stream()
                .filter(person -> !person.id().equals(request.enteredBy()))
                .forEach(person -> tell(
                        stopped ? "objected" : "objected-late", person.id(), request, Map.of("path", "/objections")));
        if (request.enteredBy() != null) {
            tell("objected-clerk", request.enteredBy(), request, Map.of());
        }
    }

    void settled(Request request) {
        tell("objection-settled", request.applicantId(), request, Map.of());
    }

    private void tell(String kind, String personId, Request request, Map<String, ?> more) {
        Map<String, Object> args = new HashMap<>(more);
        args.put("number", request.number());
        args.put("applicant", request.applicantName());
        args.put("clerk", name(request.enteredBy()));
        args.put("service", new TextRef("family." + request.service() + "." + request.service()));
        notifications.tell(new Notice(
                kind, personId, args, request.id(), null, false, kind + ":" + request.id() + ":" + personId, null));
    }
}
