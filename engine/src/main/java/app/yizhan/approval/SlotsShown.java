package app.yizhan.approval;

import app.yizhan.approval.internal.OpenSlotMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.InboxRows.OpenSlot;
import app.yizhan.inbox.InboxSource;
import app.yizhan.inbox.ShownSlot;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.request.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What inboxes should show, read from rounds and slots. */
@Component
class SlotsShown implements InboxSource {

    private final RoundMapper mapper;
    private final OpenSlotMapper open;
    private final ObjectProvider<Families> families;
    private final ReturnWait returnWait;
    private final People people;
    private final SlotSight sight;

    SlotsShown(
            RoundMapper mapper,
            OpenSlotMapper open,
            ObjectProvider<Families> families,
            ReturnWait returnWait,
            People people,
            SlotSight sight) {
        this.mapper = mapper;
        this.open = open;
        this.families = families;
        this.returnWait = returnWait;
        this.people = people;
        this.sight = sight;
    }

    @Override
    public List<String> requestsAfter(String requestId, int limit) {
        return open.requestsAfter(requestId, limit);
    }

    @Override
    public List<ShownSlot> of(Request request) {
        return mapper.openRounds(request.id()).stream()
                .flatMap(round -> mapper.slots(round.id()).stream()
                        .filter(s -> s.state().equals("OPEN"))
                        .map(s -> shown(s, round, request)))
                .toList();
    }

    @Override
    public Map<String, List<Principal>> givenOn(Request request) {
        Map<String, List<Principal>> found = new LinkedHashMap<>();
        for (var round : mapper.openRounds(request.id())) {
            var step = families.getObject().of(round.definitionId()).step(round.step());
            var order = new SlotOrder(step.signing(), mapper.slots(round.id()));
            order.slots().stream()
                    .filter(s -> s.is("WAITING") && order.isGivenOn(s))
                    .forEach(s -> found.put(
                            s.id(),
                            mapper.principals(s.id()).stream()
                                    .map(Principal::new)
                                    .toList()));
        }
        return found;
    }

    private ShownSlot shown(SlotRow slot, RoundRow round, Request request) {
        var principals =
                mapper.principals(slot.id()).stream().map(Principal::new).toList();
        var holder = Optional.ofNullable(slot.claimedBy()).flatMap(people::find).map(Person::name);
        return new ShownSlot(
                slot.purpose().equals("RESUBMIT")
                        ? applicants(slot, round, request, principals)
                        : asked(slot, round, request, principals),
                slot.claimedBy(),
                holder.orElse(null),
                slot.claimedTo());
    }

    private OpenSlot asked(SlotRow slot, RoundRow round, Request request, List<Principal> principals) {
        return new OpenSlot(
                slot.id(),
                round.id(),
                request,
                round.definitionId(),
                round.step(),
                slot.purpose(),
                principals,
                sight.why(slot, round),
                round.rankNo() == 0,
                slot.openedAt(),
                round.dueAt());
    }

    /** After a return the clock of the entry is the applicant's. */
    private OpenSlot applicants(SlotRow slot, RoundRow round, Request request, List<Principal> principals) {
        var step = families.getObject().of(round.definitionId()).step(round.step());
        return new OpenSlot(
                slot.id(),
                round.id(),
                request,
                round.definitionId(),
                round.step(),
                slot.purpose(),
                principals,
                List.of(new Reason("why.returned", Map.of())),
                round.rankNo() == 0,
                round.pausedAt(),
                returnWait.lapsesAt(step, round.pausedAt()));
    }
}
