package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.People;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.StepDue;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a round that opens and one that is asked anew have in common: whom to ask, until when, and what if there is nobody. */
@Component
class RoundStart {

    private final Asked asked;
    private final Separation separation;
    private final RequestValues values;
    private final People people;
    private final Slots slots;
    private final NewSlots newSlots;
    private final AskedNotices notices;
    private final CarriedSignatures carried;
    private final Settlement settlement;
    private final StepDue due;
    private final CaseRecord record;
    private final SchoolClock clock;

    RoundStart(
            Asked asked,
            Separation separation,
            RequestValues values,
            People people,
            Slots slots,
            NewSlots newSlots,
            AskedNotices notices,
            CarriedSignatures carried,
            Settlement settlement,
            StepDue due,
            CaseRecord record,
            SchoolClock clock) {
        this.asked = asked;
        this.separation = separation;
        this.values = values;
        this.people = people;
        this.slots = slots;
        this.newSlots = newSlots;
        this.notices = notices;
        this.carried = carried;
        this.settlement = settlement;
        this.due = due;
        this.record = record;
        this.clock = clock;
    }

    /** With the limit that the request's values say, where the model leaves it to them. */
    Step limited(Step step, Request request) {
        return step.within(() -> values.current(request));
    }

    Asked.Result whom(Request request, Step step) {
        var context = new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        return asked.resolve(step, context, separation.excluded(request, step, clock.now()));
    }

    /** @return the end of the ladder's limit, or of the silence that is allowed; null if the step waits for ever */
    @Nullable
    LocalDateTime due(Request request, Step step, Stopwatch watch) {
        return due.of(step, watch, () -> values.current(request));
    }

    /** Signatures given are void, and who has to sign is found anew. */
    void anew(RoundRow round, Request request, Step step) {
        slots.clear(round.id());
        var found = whom(request, step);
        newSlots.open(round, request, step, found);
        after(round, request, step, found);
    }

    /** What follows from whom the rule found: the step is passed, somebody is told, or signatures are taken over. */
    void after(RoundRow round, Request request, Step step, Asked.Result found) {
        if (found.empty()) {
            nobodyFound(round, request, step, found.signers().isEmpty());
        } else {
            carried.over(round, request, step);
        }
    }

    private void nobodyFound(RoundRow round, Request request, Step step, boolean skipped) {
        record.add(
                request.id(),
                CaseRecord.Entry.bySystem(
                        skipped ? "SKIPPED" : "NOBODY_FOUND", step.key(), Map.of("rule", step.assign())));
        if (skipped) {
            settlement.skip(round, request, step);
        } else {
            notices.nobodyFound(round.id(), round, request);
        }
    }
}
