package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Families;
import app.yizhan.organisation.Capacities;
import app.yizhan.organisation.Capacity;
import app.yizhan.organisation.Principal;
import app.yizhan.request.Request;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether and in which capacity a person may fill a slot; the engine never asks. */
@Component
class Authorisation {

    private final RoundMapper mapper;
    private final Capacities capacities;
    private final Separation separation;
    private final Families families;
    private final SubstituteLimits limits;

    Authorisation(
            RoundMapper mapper,
            Capacities capacities,
            Separation separation,
            Families families,
            SubstituteLimits limits) {
        this.mapper = mapper;
        this.capacities = capacities;
        this.separation = separation;
        this.families = families;
        this.limits = limits;
    }

    /**
     * @return the principal through which the person may act, and for whom; a role never reaches one's own request, a
     *     substitute neither the request of the absentee nor a case in which they have to stand back
     */
    Optional<Capacity> capacity(SlotRow slot, RoundRow round, Request request, String personId) {
        Set<Principal> asked =
                mapper.principals(slot.id()).stream().map(Principal::new).collect(Collectors.toSet());
        return capacities.of(personId, request.service()).stream()
                .filter(c -> asked.contains(c.principal()))
                .filter(c -> c.isOwn() && c.principal().isPerson()
                        || !request.applicantId().equals(personId)
                                && (c.isOwn() || limits.mayAct(slot, request, personId, c.actingFor())))
                .filter(c -> !isBarred(slot, round, request, personId))
                .findFirst()
                .map(c -> named(slot, c));
    }

    private boolean isBarred(SlotRow slot, RoundRow round, Request request, String personId) {
        if (!slot.votes()) {
            return false;
        }
        var step = families.of(round.definitionId()).step(round.step());
        return separation.signedBeside(slot).contains(personId)
                || separation.excluded(request, step, round.openedAt()).contains(personId);
    }

    /** Who was found by a role and asked by name acts in that role. */
    private static Capacity named(SlotRow slot, Capacity found) {
        return slot.capacity() == null
                ? found
                : new Capacity(new Principal(slot.capacity()), found.actingFor(), found.services());
    }
}
