package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Step;
import app.yizhan.form.FormField;
import app.yizhan.form.Forms;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Submission;
import app.yizhan.request.SubmittedCase;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The ball goes to the applicant and comes back: the engine does not move until the request is sent again. */
@Component
class Returns {

    private final RoundMapper mapper;
    private final Slots slots;
    private final NewSlots newSlots;
    private final RequestsById requests;
    private final SubmittedCase submittedCase;
    private final Forms forms;
    private final ReturnPlanner planner;
    private final ReturnWait returnWait;
    private final RoundStart start;
    private final RoundClock roundClock;
    private final BallKeeper ball;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    Returns(
            RoundMapper mapper,
            Slots slots,
            NewSlots newSlots,
            RequestsById requests,
            SubmittedCase submittedCase,
            Forms forms,
            ReturnPlanner planner,
            ReturnWait returnWait,
            RoundStart start,
            RoundClock roundClock,
            BallKeeper ball,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.slots = slots;
        this.newSlots = newSlots;
        this.requests = requests;
        this.submittedCase = submittedCase;
        this.forms = forms;
        this.planner = planner;
        this.returnWait = returnWait;
        this.start = start;
        this.roundClock = roundClock;
        this.ball = ball;
        this.clock = clock;
        this.events = events;
    }

    /** The round pauses: open slots are hidden, signed ones kept, the applicant gets a slot. */
    void toApplicant(Open open) {
        toApplicant(open.round(), open.request(), open.step());
    }

    void toApplicant(RoundRow round, Request request, Step step) {
        var now = clock.now();
        slots.hideOpen(round.id());
        mapper.pauseRound(round.id(), now);
        ball.look(request.id());
        newSlots.openForApplicant(round, request, now, returnWait.lapsesAt(step, now));
        events.publishEvent(new RoundPaused(round.id(), request.id(), step, now));
    }

    /** The token goes back to an earlier step; the rounds that this cancels are closed by their own listeners. */
    void toStep(Open open, String target) {
        slots.fill(open.slot(), open.actor().id(), Action.RETURN.name(), clock.now());
        planner.go(open.request(), open.round().engineTask(), target);
    }

    /** Undoes a return that the applicant has not answered yet. */
    void takeBack(RoundRow round, Request request, Step step) {
        mapper.slots(round.id()).stream()
                .filter(s -> s.is("OPEN") && s.purpose().equals("RESUBMIT"))
                .forEach(slots::cancel);
        resume(round, request, step);
    }

    /** Stores the corrected form and goes on as the step says: from the start, or with the slots that were waiting. */
    void resubmitted(Open open, Map<String, Object> data) {
        var family = open.family();
        var writable = family.startForm().fields().stream()
                .filter(f -> !f.computed())
                .map(FormField::key)
                .collect(Collectors.toSet());
        var given = forms.read(family.startForm(), data, writable, open.actor().id(), Map.of());
        var submission = new Submission(open.request().id(), open.actor(), given, true);
        submittedCase.check(family, submission);
        var request = requests.nextTurn(open.request());
        slots.fill(open.slot(), open.actor().id(), Action.SUBMIT.name(), clock.now());
        submittedCase.again(family, request, submission);
        if (open.step().resubmit() == Step.Resubmit.HERE) {
            var resumed = resume(open.round(), request, open.step());
            if (open.step().signing().resign()) {
                start.anew(resumed, request, open.step());
            }
        } else {
            planner.restart(request);
        }
    }

    /** The step's clock goes on where it stood: what was left of each of its times is left now. */
    private RoundRow resume(RoundRow round, Request request, Step asModelled) {
        var step = start.limited(asModelled.paced(round.rankNo() == 0), request);
        var watch = roundClock.of(round);
        mapper.resumeRound(round.id(), watch.paused().toMinutes(), start.due(request, step, watch), request.turn());
        var resumed = mapper.round(round.id()).orElseThrow();
        mapper.slots(round.id()).stream().filter(s -> s.is("HIDDEN")).forEach(s -> slots.reopen(s, resumed, request));
        events.publishEvent(new RoundResumed(round.id(), request.id(), step, watch, clock.now(), resumed.dueAt()));
        ball.look(request.id());
        return resumed;
    }
}
