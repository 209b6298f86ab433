package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.HeldRow;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.request.OpenSteps;
import app.yizhan.request.Request;
import app.yizhan.request.RequestDetail;
import app.yizhan.request.Viewers;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final ReturnWait returnWait;
    private final JsonMapper json;

    RoundsOfRequests(
            RoundMapper mapper, ObjectProvider<Families> families, People people, ReturnWait returnWait, JsonMapper json) {
        this.mapper = mapper;
        this.families = families;
        this.people = people;
        this.returnWait = returnWait;
        this.json = json;
    }

    @Override
    public List<RequestDetail.OpenStep> of(Request request, String viewerId) {
        return mapper.openRounds(request.id()).stream().map(r -> step(r, request, viewerId)).toList();
    }

    private RequestDetail.OpenStep step(RoundRow round, Request request, String viewerId) {
        var open = mapper.slots(round.id()).stream().filter(s -> s.state().equals("OPEN")).toList();
        var mine = people.principalsOf(viewerId);
        String own = null;
        Set<Person> holders = new java.util.LinkedHashSet<>();
        for (var slot : open) {
            var principals = principals(slot);
            if (principals.stream().anyMatch(p -> mine.contains(p) && (p.isPerson() || !request.applicantId().equals(viewerId)))) {
                own = slot.id();
            }
            principals.forEach(p -> people.holders(p).stream()
                    .filter(h -> p.isPerson() || !h.id().equals(request.applicantId()))
                    .forEach(holders::add));
        }
        boolean returned = round.state().equals("PAUSED");
        return new RequestDetail.OpenStep(
                own, round.step(), returned ? round.pausedAt() : round.openedAt(), due(round, returned),
                holders.stream().map(Person::name).toList(), json.readValue(round.why(), REASONS), returned);
    }

    private @Nullable LocalDateTime due(RoundRow round, boolean returned) {
        return returned
                ? returnWait.lapsesAt(families.getObject().of(round.definitionId()).step(round.step()), round.pausedAt())
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
        var family = families.getObject().of(request.definitionId());
        var grants = people.rolesOf(personId);
        for (var held : mapper.stepsHeld(request.id(), personId, values)) {
            var step = family.steps().get(held.step());
            if (step != null && wasTheirs(held, grants)) {
                fields.stream().filter(f -> !"hidden".equals(step.right(f))).forEach(seen::add);
                seen.add(Viewers.HEAD_ONLY);
                if (step.kind() == Step.Kind.APPROVAL) {
                    seen.add(Viewers.OPINIONS);
                }
            }
        }
        return seen;
    }

    /** Who comes into an office later sees what waits there, not what was settled before their time. */
    private static boolean wasTheirs(HeldRow held, List<RoleGrant> grants) {
        var principal = new Principal(held.principal());
        return held.closedAt() == null
                || principal.isPerson()
                || grants.stream().anyMatch(g -> g.principal().equals(principal)
                        && !g.from().isAfter(held.closedAt().toLocalDate()));
    }
}
