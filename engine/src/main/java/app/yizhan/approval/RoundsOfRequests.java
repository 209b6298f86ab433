package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Families;
import app.yizhan.organisation.Capacities;
import app.yizhan.organisation.Capacity;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.organisation.StandIns;
import app.yizhan.organisation.Substitutions;
import app.yizhan.request.OpenSteps;
import app.yizhan.request.Request;
import app.yizhan.request.RequestDetail;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What rounds say to a request: who has it now. */
@Component
class RoundsOfRequests implements OpenSteps {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final RoundMapper mapper;
    private final ObjectProvider<Families> families;
    private final People people;
    private final Capacities capacities;
    private final Substitutions substitutions;
    private final StandIns standIns;
    private final SubstituteLimits limits;
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
            ReturnWait returnWait,
            JsonMapper json) {
        this.mapper = mapper;
        this.families = families;
        this.people = people;
        this.capacities = capacities;
        this.substitutions = substitutions;
        this.standIns = standIns;
        this.limits = limits;
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
}
