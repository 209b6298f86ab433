package app.yizhan.request;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.calendar.Stopwatch.Pause;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Family;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which day a request should be through as a whole, as its service promises; its clock stands while the applicant has it. */
@Component
class Promises {

    private static final Set<String> TO_APPLICANT = Set.of("RETURNED", "RETURNED_LATE");

    private final WorkingCalendar calendar;
    private final SchoolClock clock;

    Promises(WorkingCalendar calendar, SchoolClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param entries the whole timeline, oldest first
     * @param open steps that wait now
     * @return null if nothing is promised, it is over, the applicant has it now, or the day has passed: a leave, for one, is
     *     promised to be decided soon, and goes on for weeks
     */
    @Nullable
    LocalDate day(Request request, Family family, List<TimelineEntry> entries, List<RequestDetail.OpenStep> open) {
        boolean waitsForOthers = open.stream()
                .anyMatch(s -> !s.returned() && !family.step(s.step()).assign().equals("applicant"));
        if (family.promise().isBlank() || !waitsForOthers) {
            return null;
        }
        var watch = new Stopwatch(request.submittedAt(), withApplicant(entries));
        var day = calendar.due(watch, WorkDuration.parse(family.promise())).toLocalDate();
        return day.isBefore(clock.today()) ? null : day;
    }

    /** A return that was undone gave the applicant no time. */
    private static List<Pause> withApplicant(List<TimelineEntry> entries) {
        List<Pause> pauses = new ArrayList<>();
        @Nullable LocalDateTime since = null;
        for (var entry : entries) {
            if (TO_APPLICANT.contains(entry.action()) && !entry.detail().containsKey("target")) {
                since = since == null ? entry.at() : since;
            } else if (entry.action().equals("UNDONE")
                    && "RETURN".equals(entry.detail().get("action"))) {
                since = null;
            } else if (entry.action().equals("RESUBMITTED") && since != null) {
                pauses.add(new Pause(since, entry.at()));
                since = null;
            }
        }
        return pauses;
    }
}
