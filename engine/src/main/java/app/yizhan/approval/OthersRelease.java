package app.yizhan.approval;

import app.yizhan.approval.internal.ActingMapper.AskedBy;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes a slot back from those who were asked only because a substitute had to stand back, when the one who was away is there again
 * or another substitute may act. Whoever holds it for themself goes on with it.
 */
@Component
class OthersRelease {

    private final RoundMapper mapper;
    private final People people;
    private final Slots slots;
    private final CaseRecord record;
    private final SchoolClock clock;

    OthersRelease(RoundMapper mapper, People people, Slots slots, CaseRecord record, SchoolClock clock) {
        this.mapper = mapper;
        this.people = people;
        this.slots = slots;
        this.record = record;
        this.clock = clock;
    }

    /** @param asked everybody whom the slot asks */
    void look(SlotRow slot, Request request, List<AskedBy> asked) {
        var released = asked.stream()
                .filter(a -> a.addedBy().equals(KeptOutSubstitutes.OTHERS))
                .map(a -> new Principal(a.principal()))
                .filter(p -> !isHeldBy(p, slot))
                .toList();
        if (released.isEmpty()) {
            return;
        }
        var staying = asked.stream()
                .map(a -> new Principal(a.principal()))
                .filter(p -> !released.contains(p))
                .flatMap(p -> people.holders(p).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
        released.forEach(p -> slots.remove(slot, p, leaving(p, staying)));
        var step = mapper.round(slot.roundId()).orElseThrow().step();
        record.add(request.id(), CaseRecord.Entry.bySystem("STAND_IN_OVER", step, Map.of()));
    }

    private boolean isHeldBy(Principal principal, SlotRow slot) {
        return slot.claimedTo() != null
                && slot.claimedTo().isAfter(clock.now())
                && people.holders(principal).stream().anyMatch(h -> h.id().equals(slot.claimedBy()));
    }

    private List<String> leaving(Principal principal, Set<String> staying) {
        return people.holders(principal).stream()
                .map(Person::id)
                .filter(id -> !staying.contains(id))
                .toList();
    }
}
