package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionMapper;
import app.yizhan.approval.internal.DecisionMapper.DecisionRow;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.Absentee;
import app.yizhan.organisation.People;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** @return id of the slot in which the decision that was taken back can be made again */
    String restore(RoundRow undone, Request request, Step step, SlotRow takenBack) {
        var round = mapper.openRounds(request.id()).stream()
                .filter(r -> r.step().equals(step.key()))
                .reduce((first, second) -> second)
                .map(opened -> clockRestored.restore(undone, opened, request, step))
                .orElseThrow();
        var before = mapper.slots(undone.id());
        Map<String, SlotRow> restored = new HashMap<>();
        for (var old : before) {
            if (counted(old, before)) {
                slotOf(old, before, round, request, restored).ifPresent(slot -> {
                    restored.put(old.id(), slot);
                    if (old.is("FILLED") && !old.id().equals(takenBack.id())) {
                        sign(old, slot, round, request);
                    }
                });
            }
        }
        settlement.proceed(round, request, step);
        return Optional.ofNullable(restored.get(takenBack.id()))
                .map(SlotRow::id)
                .orElse(takenBack.id());
    }

    /** Those whom the rule asked last, also where the round was settled before they signed; of those added by hand the signed. */
    private static boolean counted(SlotRow old, List<SlotRow> all) {
        boolean decides = old.purpose().equals("DECIDE") || old.purpose().equals("WORK");
        return old.place().equals("RULE") ? decides && last(old, all) : decides && old.is("FILLED");
    }

    private static boolean last(SlotRow old, List<SlotRow> all) {
        return all.stream()
                .filter(s -> s.place().equals("RULE") && s.purpose().equals(old.purpose()))
                .filter(s -> s.position() == old.position())
                .reduce((first, second) -> second)
                .filter(old::equals)
                .isPresent();
    }

    private Optional<SlotRow> slotOf(
            SlotRow old, List<SlotRow> all, RoundRow round, Request request, Map<String, SlotRow> restored) {
        if (!old.place().equals("RULE")) {
            return origin(old, all, restored).map(origin -> newSlots.copy(old, round, origin));
        }
        var asked = mapper.slots(round.id()).stream()
                .filter(s -> s.place().equals("RULE") && s.position() == old.position() && !s.is("FILLED"))
                .findFirst();
        asked.ifPresent(slot -> slots.askInstead(slot, old, round, request));
        return asked;
    }

    /** Whoever was added stands behind the slot to which they were added, or behind the one to which that was added. */
    private static Optional<SlotRow> origin(SlotRow old, List<SlotRow> all, Map<String, SlotRow> restored) {
        var id = old.originId();
        while (id != null && !restored.containsKey(id)) {
            var missing = id;
            id = all.stream()
                    .filter(s -> s.id().equals(missing))
                    .findFirst()
                    .map(SlotRow::originId)
                    .orElse(null);
        }
        return Optional.ofNullable(id).map(restored::get);
    }

    private void sign(SlotRow old, SlotRow slot, RoundRow round, Request request) {
        var signer = people.get(old.filledBy());
        var decision = given.last(old.id()).orElseThrow();
        decisions.carry(slot, round, signer, decision.capacity(), old.verdict(), decision.actingFor());
        slots.fill(slot, signer.id(), old.verdict(), clock.now());
        record.add(
                request.id(),
                new CaseRecord.Entry(
                        "STANDS",
                        signer,
                        decision.capacity(),
                        round.step(),
                        slot.id(),
                        null,
                        Map.of(),
                        absentee(decision)));
    }

    private @Nullable Absentee absentee(DecisionRow decision) {
        return decision.actingFor() == null
                ? null
                : new Absentee(
                        decision.actingFor(), people.get(decision.actingFor()).name());
    }
}
