package app.yizhan.approval;

import app.yizhan.approval.Approvals.Open;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Step;
import app.yizhan.form.Forms;
import app.yizhan.request.Request;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Submission;
import app.yizhan.request.SubmittedCase;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The ball goes to the applicant and comes back: the engine does not move until the request is sent again. */
@Component
class Returns {

    private final RoundMapper mapper;
    private final Slots slots;
    private final RequestsById requests;
    private final SubmittedCase submittedCase;
    private final Forms forms;
    private final FromStart fromStart;
    private final ReturnWait returnWait;
    private final WorkingCalendar calendar;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    Returns(
            RoundMapper mapper,
            Slots slots,
            RequestsById requests,
            SubmittedCase submittedCase,
            Forms forms,
            FromStart fromStart,
            ReturnWait returnWait,
            WorkingCalendar calendar,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.slots = slots;
        this.requests = requests;
        this.submittedCase = submittedCase;
        this.forms = forms;
        this.fromStart = fromStart;
        this.returnWait = returnWait;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** The round pauses: open slots are hidden, signed ones kept, the applicant gets a slot. */
    void toApplicant(Open open) {
        var round = open.round();
        var now = clock.now();
        for (var slot : mapper.slots(round.id())) {
            if (slot.state().equals("OPEN")) {
                // the slot that returned begins its next turn, the others wait with theirs
                slots.hide(slot, slot.id().equals(open.slot().id()) ? slot.turn() + 1 : slot.turn());
            }
        }
        mapper.pauseRound(round.id(), now);
        requests.changeStatus(open.request().id(), RequestStatus.RUNNING, RequestStatus.RETURNED);
        slots.openForApplicant(round, open.request(), now, returnWait.lapsesAt(open.step(), now));
        events.publishEvent(new RoundPaused(round.id(), open.request().id(), open.step(), now));
    }

    /** Stores the corrected form and goes on as the step says: from the start, or with the slots that were waiting. */
    void resubmitted(Open open, Map<String, Object> data) {
        var family = open.family();
        var writable = family.startForm().fields().stream()
                .filter(f -> !f.computed())
                .map(app.yizhan.form.FormField::key)
                .collect(Collectors.toSet());
        var values = forms.read(family.startForm(), data, writable, open.actor().id(), Map.of());
        var submission = new Submission(open.request().id(), open.actor(), values, true);
        submittedCase.check(family, submission);
        var request = requests.nextTurn(open.request());
        mapper.fillSlot(open.slot().id(), open.actor().id(), clock.now());
        slots.unshow(open.slot().id());
        submittedCase.again(family, request, submission);
        if (open.step().resubmit() == Step.Resubmit.HERE) {
            resume(open.round(), request, open.step());
        } else {
            fromStart.restart(request);
        }
    }

    /** The step's clock goes on where it stood: whatever it counts from moves by the time that the applicant had. */
    private void resume(RoundRow round, Request request, Step step) {
        long paused = round.pausedMinutes()
                + (round.pausedAt() == null ? 0 : Duration.between(round.pausedAt(), clock.now()).toMinutes());
        mapper.resumeRound(round.id(), paused, due(step, round.openedAt().plusMinutes(paused)));
        var resumed = mapper.round(round.id()).orElseThrow();
        mapper.slots(round.id()).stream()
                .filter(s -> s.state().equals("HIDDEN"))
                .forEach(s -> slots.reopen(s, resumed, request));
        events.publishEvent(new RoundResumed(round.id(), request.id(), step, resumed.clockFrom(), clock.now()));
    }

    private @Nullable LocalDateTime due(Step step, LocalDateTime from) {
        return step.ladder() == null ? null : calendar.due(from, WorkDuration.parse(step.ladder().limit())).at();
    }
}
