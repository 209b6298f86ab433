package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * An open slot that nobody can fill any more, because people left, roles ended, or whoever is asked signed beside it or a step
 * that keeps them out here: whom the step's rule finds now is asked as well. What is open is never skipped. Those who grant roles are told.
 */
@Component
class AskAnew {

    private final RoundMapper mapper;
    private final Families families;
    private final People people;
    private final Asked asked;
    private final Separation separation;
    private final RequestValues values;
    private final Slots slots;
    private final AskedNotices notices;
    private final CaseRecord record;
    private final SchoolClock clock;

    AskAnew(
            RoundMapper mapper,
            Families families,
            People people,
            Asked asked,
            Separation separation,
            RequestValues values,
            Slots slots,
            AskedNotices notices,
            CaseRecord record,
            SchoolClock clock) {
        this.mapper = mapper;
        this.families = families;
        this.people = people;
        this.asked = asked;
        this.separation = separation;
        this.values = values;
        this.slots = slots;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    /** After a signature of the step: open slots of steps beside it may have been left to nobody. */
    void keptApart(Family family, Step signed, Request request) {
        boolean named = family.steps().values().stream()
                .anyMatch(s -> s.signing().separate().contains(signed.key()));
        for (var round : named ? mapper.openRounds(request.id()) : List.<RoundRow>of()) {
            if (family.step(round.step()).signing().separate().contains(signed.key())) {
                mapper.slots(round.id()).forEach(slot -> look(slot, round, request));
            }
        }
    }

    /** After a signature of the round: whoever was asked twice, by role and by name, may not give the other one. */
    void signedBeside(List<SlotRow> all, RoundRow round, Request request) {
        boolean added = all.stream().anyMatch(s -> !s.place().equals("RULE"));
        (added ? mapper.slots(round.id()) : List.<SlotRow>of()).forEach(slot -> look(slot, round, request));
    }

    /** The caller holds the request's lock. @return whether somebody else is asked now */
    boolean look(String slotId, Request request) {
        var slot = mapper.slot(slotId).orElseThrow();
        return look(slot, mapper.round(slot.roundId()).orElseThrow(), request);
    }

    private boolean look(SlotRow slot, RoundRow round, Request request) {
        var step = families.of(round.definitionId()).step(round.step());
        if (!slot.is("OPEN") || hasSomebody(slot, round, request, step)) {
            return false;
        }
        // a form that was returned is the applicant's own: nobody else sends it again, it lapses or is cancelled
        boolean given = !slot.purpose().equals("RESUBMIT") && ask(slot, round, request, step);
        notices.nobodyFound(slot.id(), round, request);
        return given;
    }

    private boolean hasSomebody(SlotRow slot, RoundRow round, Request request, Step step) {
        Set<String> excluded = new HashSet<>();
        if (slot.votes()) {
            excluded.addAll(separation.excluded(request, step, round.openedAt()));
            excluded.addAll(separation.signedBeside(slot));
        }
        return mapper.principals(slot.id()).stream()
                .map(Principal::new)
                .flatMap(p -> people.reachedBy(p, request.applicantId()).stream())
                .anyMatch(h -> !excluded.contains(h.id()));
    }

    private boolean ask(SlotRow slot, RoundRow round, Request request, Step step) {
        var context = new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        List<Principal> added =
                asked.again(step, context, separation.excludedFrom(slot, round, request, step)).principals().stream()
                        .filter(p -> slots.add(slot, p, "REROUTED"))
                        .toList();
        if (added.isEmpty()) {
            return false;
        }
        record.add(request.id(), CaseRecord.Entry.bySystem("REROUTED", step.key(), Map.of("rule", step.assign())));
        notices.waitsForYou(slot.id(), slot.turn(), round, round.dueAt(), request, slot.purpose(), added);
        return true;
    }
}
