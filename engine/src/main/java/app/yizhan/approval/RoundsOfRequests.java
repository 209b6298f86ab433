package app.yizhan.approval;

import app.yizhan.approval.internal.ActingMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.HeldRow;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.Capacities;
import app.yizhan.organisation.Capacity;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.organisation.StandIns;
import app.yizhan.organisation.Substitutions;
import app.yizhan.request.OpenSteps;
import app.yizhan.request.Request;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.Viewers;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What rounds say to a request: who has it now, and who may see it because a slot was theirs. */
@Component
class RoundsOfRequests implements OpenSteps, Viewers {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final RoundMapper mapper;
    private final ObjectProvider<Families> families;
    private final People people;
    private final Capacities capacities;
    private final Substitutions substitutions;
    private final StandIns standIns;
    private final SubstituteLimits limits;
    private final ActingMapper acting;
    private final ReturnWait returnWait;
    private final JsonMapper json;

    RoundsOfRequests(
            RoundMapper mapper,
            ObjectProvider<Families> families,
            People people,
            Capacities capacities,
            Substitutions substitutions,
            StandIns standIns,
            SubstituteLimits limits,
            ActingMapper acting,
            ReturnWait returnWait,
            JsonMapper json) {
        this.mapper = mapper;
        this.families = families;
        this.people = people;
        this.capacities = capacities;
        this.substitutions = substitutions;
        this.standIns = standIns;
        this.limits = limits;
        this.acting = acting;
        this.returnWait = returnWait;
        this.json = json;
    }

    @Override
    public List<RequestDetail.OpenStep> of(Request request, String viewerId) {
        var mine = capacities.of(viewerId, request.service());
        return mapper.openRounds(request.id()).stream()
                .map(r -> step(r, request, viewerId, mine))
                .toList();
    }

    private RequestDetail.OpenStep step(RoundRow round, Request request, String viewerId, List<Capacity> mine) {
        var open = mapper.slots(round.id()).stream().filter(s -> s.is("OPEN")).toList();
        boolean returned = round.state().equals("PAUSED");
        return new RequestDetail.OpenStep(
                own(open, request, viewerId, mine),
                round.step(),
                returned ? round.pausedAt() : round.openedAt(),
                due(round, returned),
                holders(open, request),
                json.readValue(round.why(), REASONS),
                returned);
    }

    private @Nullable String own(List<SlotRow> open, Request request, String viewerId, List<Capacity> mine) {
        return open.stream()
                .filter(slot -> {
                    var principals = principals(slot);
                    return mine.stream()
                            .anyMatch(c -> principals.contains(c.principal()) && reaches(c, slot, request, viewerId));
                })
                .map(SlotRow::id)
                .findFirst()
                .orElse(null);
    }

    /** Names of those who may act, stand-ins after those for whom they stand in. */
    private List<String> holders(List<SlotRow> open, Request request) {
        Set<Person> holders = new LinkedHashSet<>();
        open.stream()
                .flatMap(s -> principals(s).stream())
                .forEach(p -> holders.addAll(people.reachedBy(p, request.applicantId())));
        var ids = holders.stream().map(Person::id).toList();
        holders.addAll(people.byIds(standIns.forThem(ids, request.service())));
        return holders.stream().map(Person::name).toList();
    }

    private boolean reaches(Capacity capacity, SlotRow slot, Request request, String viewerId) {
        return capacity.actingFor() == null
                ? capacity.principal().isPerson() || !request.applicantId().equals(viewerId)
                : limits.mayAct(slot, request, viewerId, capacity.actingFor());
    }

    private @Nullable LocalDateTime due(RoundRow round, boolean returned) {
        return returned
                ? returnWait.lapsesAt(
                        families.getObject().of(round.definitionId()).step(round.step()), round.pausedAt())
                : round.dueAt();
    }

    private List<Principal> principals(SlotRow slot) {
        return mapper.principals(slot.id()).stream().map(Principal::new).toList();
    }

    @Override
    public Set<String> visibleFields(Request request, String personId, Set<Principal> principals, Set<String> fields) {
        var values = principals.stream().map(Principal::value).toList();
        if (values.isEmpty() || request.applicantId().equals(personId)) {
            return Set.of();
        }
        Set<String> seen = new HashSet<>();
        var grants = people.rolesOf(personId);
        var held = mapper.stepsHeld(request.id(), personId, values).stream()
                .filter(h -> wasTheirs(h, grants))
                .map(HeldRow::step);
        var steps = families.getObject().of(request.definitionId()).steps();
        Stream.concat(held, lent(request, personId))
                .distinct()
                .filter(steps::containsKey)
                .forEach(key -> see(steps.get(key), fields, seen));
        return seen;
    }

    private static void see(Step step, Set<String> fields, Set<String> seen) {
        fields.stream().filter(f -> !"hidden".equals(step.right(f))).forEach(seen::add);
        seen.add(Viewers.HEAD_ONLY);
        if (step.kind() == Step.Kind.APPROVAL && !"hidden".equals(step.right("opinions"))) {
            seen.add(Viewers.OPINIONS);
        }
    }

    /** A substitute sees what waits, not what the absentee has seen before. */
    private Stream<String> lent(Request request, String personId) {
        return substitutions.actingFor(personId).stream()
                .filter(a -> a.covers(request.service()) && !a.absentee().id().equals(request.applicantId()))
                .flatMap(a -> acting.waiting(request.id(), a.values()).stream())
                .filter(s -> !limits.isKeptOut(s.slotId(), request, personId))
                .map(ActingMapper.WaitingSlot::step);
    }

    /** Who comes into an office later sees what waits there, not what was settled before their time. */
    private static boolean wasTheirs(HeldRow held, List<RoleGrant> grants) {
        var principal = new Principal(held.principal());
        return held.closedAt() == null
                || principal.isPerson()
                || grants.stream()
                        .anyMatch(g -> g.principal().equals(principal)
                                && !g.from().isAfter(held.closedAt().toLocalDate()));
    }
}
