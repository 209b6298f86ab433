package app.yizhan.family.leave;

import app.yizhan.attention.Attention;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.family.leave.internal.LeaveMapper;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.organisation.People;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.request.ServiceRules;
import app.yizhan.request.Submission;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Computed fields, what the tables look at, and the time that a request takes; what can never be is {@link LeaveChecks}' question. */
@Component
class LeaveRules implements ServiceRules {

    /** Until when somebody should decide about a leave that had begun before it was asked for. */
    private static final Duration AFTER_THE_FACT = Duration.ofHours(4);

    private final LeaveChecks checks;
    private final LeaveDays days;
    private final LeaveMapper leaves;
    private final RequestsById requests;
    private final RequestValues values;
    private final Attention attention;
    private final People people;
    private final SchoolClock clock;

    LeaveRules(
            LeaveChecks checks,
            LeaveDays days,
            LeaveMapper leaves,
            RequestsById requests,
            RequestValues values,
            Attention attention,
            People people,
            SchoolClock clock) {
        this.checks = checks;
        this.days = days;
        this.leaves = leaves;
        this.requests = requests;
        this.values = values;
        this.attention = attention;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String service() {
        return Leave.KEY;
    }

    @Override
    public void check(Submission submission) {
        checks.check(submission);
    }

    @Override
    public Map<String, Object> computed(Submission submission) {
        var given = submission.values();
        var end = Leave.time(given, Leave.END);
        Map<String, Object> computed = new HashMap<>();
        LocalDateTime start;
        if (Leave.isExtension(given)) {
            var old = checks.extended(submission);
            start = old.startAt();
            fromOld(old, computed);
            counted(submission, old.requestId(), start, end, computed);
        } else {
            start = Leave.time(given, Leave.START);
            computed.put(Leave.LEAVE_CITY, Boolean.TRUE.equals(given.get(Leave.LEAVE_CITY)));
            computed.put(Leave.DECIDE_BY, decideBy(start).toString());
            counted(submission, submission.requestId(), start, end, computed);
        }
        computed.put(Leave.PARENT_INFORMED, Boolean.TRUE.equals(given.get(Leave.PARENT_INFORMED)));
        computed.put(Leave.RETURN_BY, end.toString());
        return computed;
    }

    /** An extension is decided like a leave from the first day on: its place and kind are those of the old one. */
    private void fromOld(Period old, Map<String, Object> computed) {
        var request = requests.get(old.requestId());
        var before = values.current(request);
        for (var key : new String[] {Leave.TYPE, Leave.LEAVE_CITY, Leave.DESTINATION}) {
            if (before.get(key) != null) {
                computed.put(key, before.get(key));
            }
        }
        computed.put(Leave.START, old.startAt().toString());
        computed.put(Leave.OLD_NUMBER, request.number());
        computed.put(Leave.DECIDE_BY, decideBy(old.endAt()).toString());
    }

    private void counted(
            Submission submission,
            String except,
            LocalDateTime start,
            LocalDateTime end,
            Map<String, Object> computed) {
        computed.put(Leave.DAYS, days.of(start, end));
        computed.put(Leave.NEXT_TO_HOLIDAY, days.nextToHoliday(start, end));
        computed.put(Leave.TERM_DAYS, days.inTerm(submission.applicant().id(), except, start, end));
    }

    private LocalDateTime decideBy(LocalDateTime begins) {
        var now = clock.now().truncatedTo(ChronoUnit.MINUTES);
        return begins.isAfter(now) ? begins : now.plus(AFTER_THE_FACT);
    }

    @Override
    public Map<String, Object> facts(String applicantId, Map<String, Object> all) {
        var start = Leave.time(all, Leave.START);
        var end = Leave.time(all, Leave.END);
        var except = Leave.isExtension(all)
                ? requests.findByNumber(all.get(Leave.OLD_NUMBER).toString())
                        .map(Request::id)
                        .orElse("")
                : "";
        return Map.of(
                "risk", attention.isMarked(applicantId, clock.today()),
                "termPercent", days.percentOfTerm(applicantId, except, start, end),
                "hoursAhead",
                        Duration.between(clock.now(), Leave.time(all, Leave.DECIDE_BY))
                                .toHours());
    }

    /** Its time, so that no second leave is asked for over it. */
    @Override
    public void hold(Submission submission) {
        var given = submission.values();
        leaves.lockStudent(submission.applicant().id());
        checks.checkFree(submission);
        var old = Leave.isExtension(given) ? checks.extended(submission) : null;
        var period = new Period(
                submission.requestId(),
                submission.applicant().id(),
                old == null ? null : old.requestId(),
                old == null ? given.get(Leave.TYPE).toString() : old.type(),
                old == null ? Leave.time(given, Leave.START) : old.endAt(),
                Leave.time(given, Leave.END),
                old == null ? Boolean.TRUE.equals(given.get(Leave.LEAVE_CITY)) : old.leaveCity(),
                Leave.ASKED,
                null,
                null);
        if (leaves.correct(period) == 0) {
            leaves.insert(period);
        }
    }

    @Override
    public void checkBefore(Request request, String step, Map<String, Object> all) {
        if (step.equals(Leave.RETURN_STEP)) {
            return;
        }
        var student = people.get(request.applicantId());
        if (student.hasLeft(clock.today())) {
            throw LeaveRefused.studentLeft(student.name());
        }
        leaves.find(request.id())
                .map(Period::extendsId)
                .flatMap(leaves::find)
                .filter(old -> !old.isGranted())
                .ifPresent(old -> {
                    throw LeaveRefused.leaveOver(requests.get(old.requestId()).number());
                });
    }
}
