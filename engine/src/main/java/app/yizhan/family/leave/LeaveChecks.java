package app.yizhan.family.leave;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.family.leave.internal.LeaveMapper;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Submission;
import app.yizhan.setting.Settings;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What can never be: times that run backwards or overlap, a beginning long past, an extension of nothing. */
@Component
class LeaveChecks {

    private final LeaveMapper leaves;
    private final LeaveDays days;
    private final RequestsById requests;
    private final Settings settings;
    private final SchoolClock clock;

    LeaveChecks(LeaveMapper leaves, LeaveDays days, RequestsById requests, Settings settings, SchoolClock clock) {
        this.leaves = leaves;
        this.days = days;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    void check(Submission submission) {
        var values = submission.values();
        var end = Leave.time(values, Leave.END);
        if (Leave.isExtension(values)) {
            var old = extended(submission);
            if (!end.isAfter(old.endAt())) {
                throw new InvalidFields(Leave.END, "field.leave.extension", Map.of("end", old.endAt()));
            }
            checkLength(old.startAt(), end);
            checkProof(values, old.type(), old.startAt(), end);
        } else {
            var start = Leave.time(values, Leave.START);
            if (!end.isAfter(start)) {
                throw new InvalidFields(Leave.END, "field.leave.end", Map.of("start", start));
            }
            checkBeginning(values, start, submission);
            checkLength(start, end);
            checkProof(values, values.get(Leave.TYPE), start, end);
        }
        checkFree(submission);
    }

    /**
     * The leave that an extension adds to: the first to end of those that have not ended.
     *
     * @throws LeaveRefused if there is none, or it ended before it was asked for
     */
    Period extended(Submission submission) {
        var before = leaves.find(submission.requestId()).map(Period::extendsId);
        if (before.isPresent()) {
            // a correction is about the same leave, be it over its end meanwhile
            return leaves.find(before.get()).orElseThrow();
        }
        var granted = leaves.granted(submission.applicant().id());
        var running = granted.stream()
                .filter(p -> p.endAt().isAfter(clock.now()))
                .findFirst()
                .orElseThrow(() -> granted.isEmpty()
                        ? LeaveRefused.nothingToExtend()
                        : LeaveRefused.tooLateToExtend(granted.getLast().endAt()));
        leaves.askedExtensions(running.requestId()).stream()
                .filter(p -> !p.requestId().equals(submission.requestId()))
                .findFirst()
                .ifPresent(open -> {
                    throw LeaveRefused.extensionOpen(
                            requests.get(open.requestId()).number());
                });
        return running;
    }

    /** Sick leave may be asked for afterwards, for so many hours; whoever corrects a request is judged by when it came first. */
    private void checkBeginning(Map<String, Object> values, LocalDateTime start, Submission submission) {
        var since = submission.again() ? requests.get(submission.requestId()).submittedAt() : clock.now();
        boolean sick = Leave.SICK.equals(values.get(Leave.TYPE));
        int hours = settings.number(Leave.BACKDATING_HOURS);
        var earliest = sick ? since.minusHours(hours) : since.minusMinutes(settings.number(Leave.GRACE_MINUTES));
        if (start.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidFields(
                    Leave.START, sick ? "field.leave.start.sick" : "field.leave.start", Map.of("hours", hours));
        }
    }

    private void checkLength(LocalDateTime start, LocalDateTime end) {
        int most = settings.number(Leave.LONGEST_DAYS);
        if (ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate()) >= most) {
            throw new InvalidFields(Leave.END, "field.leave.long", Map.of("max", most));
        }
    }

    private void checkProof(Map<String, Object> values, Object type, LocalDateTime start, LocalDateTime end) {
        boolean given = values.get(Leave.PROOF) instanceof List<?> files && !files.isEmpty();
        if (Leave.SICK.equals(type) && !given && days.of(start, end) > 1) {
            throw new InvalidFields(Leave.PROOF, "field.leave.proof", Map.of());
        }
    }

    /** Asked once more under the student's lock when the time is taken. */
    void checkFree(Submission submission) {
        var values = submission.values();
        boolean extension = Leave.isExtension(values);
        var old = extension ? extended(submission) : null;
        var from = old == null ? Leave.time(values, Leave.START) : old.endAt();
        leaves.overlapping(submission.applicant().id(), from, Leave.time(values, Leave.END)).stream()
                .filter(p -> !p.requestId().equals(submission.requestId()))
                .filter(p -> old == null || !Objects.equals(p.requestId(), old.requestId()))
                .findFirst()
                .ifPresent(p -> {
                    throw LeaveRefused.overlaps(requests.get(p.requestId()).number(), p.startAt(), p.endAt());
                });
    }
}
