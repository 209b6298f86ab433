package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionMapper;
import app.yizhan.approval.internal.DecisionMapper.DecisionRow;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.People;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * After the undo of a settled round its step is asked anew by the rule: to whom a slot had been given, who had been added and
 * what the others had signed is put back, and only the one decision is open again.
 */
@Component
class RoundRestored {

    private final RoundMapper mapper;
    private final DecisionMapper given;
    private final Decisions decisions;
    private final Slots slots;
    private final NewSlots newSlots;
    private final Settlement settlement;
    private final ClockRestored clockRestored;
    private final People people;
    private final CaseRecord record;
    private final SchoolClock clock;

    RoundRestored(
            RoundMapper mapper,
            DecisionMapper given,
            Decisions decisions,
            Slots slots,
            NewSlots newSlots,
            Settlement settlement,
            ClockRestored clockRestored,
            People people,
            CaseRecord record,
            SchoolClock clock) {
        this.mapper = mapper;
        this.given = given;
        this.decisions = decisions;
        this.slots = slots;
        this.newSlots = newSlots;
        this.settlement = settlement;
        this.clockRestored = clockRestored;
        this.people = people;
        this.record = record;
        this.clock = clock;
    }

    void restore(RoundRow undone, Request request, Step step, SlotRow takenBack) {
        var round = mapper.openRounds(request.id()).stream()
                .filter(r -> r.step().equals(step.key()))
                .reduce((first, second) -> second)
                .map(opened -> clockRestored.restore(undone, opened, request, step))
                .orElseThrow();
        // whoever was added stands behind the slot to which they were added
        Map<String, SlotRow> restored = new HashMap<>();
        for (var old : mapper.slots(undone.id())) {
            if (old.votes()) {
                slotOf(old, round, request, restored).ifPresent(slot -> {
                    restored.put(old.id(), slot);
                    if (old.is("FILLED") && !old.id().equals(takenBack.id())) {
                        sign(old, slot, round, request);
                    }
                });
            }
        }
        settlement.proceed(round, request, step);
    }

    private Optional<SlotRow> slotOf(SlotRow old, RoundRow round, Request request, Map<String, SlotRow> restored) {
        if (!old.place().equals("RULE")) {
            return Optional.ofNullable(restored.get(old.originId())).map(origin -> newSlots.copy(old, round, origin));
        }
        var asked = mapper.slots(round.id()).stream()
                .filter(s -> s.place().equals("RULE") && s.position() == old.position() && !s.is("FILLED"))
                .findFirst();
        asked.ifPresent(slot -> slots.askInstead(slot, old, round, request));
        return asked;
    }

    private void sign(SlotRow old, SlotRow slot, RoundRow round, Request request) {
        var signer = people.get(old.filledBy());
        var capacity = given.last(old.id()).map(DecisionRow::capacity).orElseThrow();
        decisions.carry(slot, round, signer, capacity, old.verdict());
        slots.fill(slot, signer.id(), old.verdict(), clock.now());
        record.add(
                request.id(),
                new CaseRecord.Entry("STANDS", signer, capacity, round.step(), slot.id(), null, Map.of()));
    }
}
