package app.yizhan.family.leave;

import app.yizhan.calendar.Term;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.family.leave.internal.LeaveMapper;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Counts a leave: every date that it touches, the first and the last included. */
@Component
class LeaveDays {

    private final WorkingCalendar calendar;
    private final LeaveMapper leaves;
    private final Settings settings;

    LeaveDays(WorkingCalendar calendar, LeaveMapper leaves, Settings settings) {
        this.calendar = calendar;
        this.leaves = leaves;
        this.settings = settings;
    }

    /** At least one, also of school days: somebody decides about a leave on a Sunday too. */
    long of(LocalDateTime start, LocalDateTime end) {
        return Math.max(1, counted(start.toLocalDate(), end.toLocalDate()));
    }

    /** Whether a public holiday lies in the leave or next to it, with nothing but days off between. */
    boolean nextToHoliday(LocalDateTime start, LocalDateTime end) {
        var first = start.toLocalDate();
        var last = end.toLocalDate();
        return first.datesUntil(last.plusDays(1)).anyMatch(calendar::isHoliday)
                || meetsHoliday(first.minusDays(1), -1)
                || meetsHoliday(last.plusDays(1), 1);
    }

    private boolean meetsHoliday(LocalDate from, int step) {
        for (var day = from; !calendar.isWorkingDay(day); day = day.plusDays(step)) {
            if (calendar.isHoliday(day)) {
                return true;
            }
        }
        return false;
    }

    /** Days of leave in the term in which the leave begins, this one included; outside of terms its own days. */
    long inTerm(String studentId, String except, LocalDateTime start, LocalDateTime end) {
        return calendar.termOf(start.toLocalDate())
                .map(term -> sum(studentId, except, start, end, term, this::counted))
                .orElseGet(() -> of(start, end));
    }

    /** Part of the term's teaching days that its leaves take, in percent; outside of terms none. */
    double percentOfTerm(String studentId, String except, LocalDateTime start, LocalDateTime end) {
        return calendar.termOf(start.toLocalDate())
                .map(term -> 100.0
                        * sum(studentId, except, start, end, term, this::workingDays)
                        / workingDays(term.firstDay(), term.lastDay()))
                .orElse(0.0);
    }

    private interface Count {
        long between(LocalDate first, LocalDate last);
    }

    private long sum(String studentId, String except, LocalDateTime start, LocalDateTime end, Term term, Count count) {
        ToLongFunction<Period> ofOne = p -> clipped(p.startAt(), left(p), term, count);
        return clipped(start, end, term, count)
                + others(studentId, except, term).stream().mapToLong(ofOne).sum();
    }

    private List<Period> others(String studentId, String except, Term term) {
        return leaves
                .taken(
                        studentId,
                        term.firstDay().atStartOfDay(),
                        term.lastDay().plusDays(1).atStartOfDay())
                .stream()
                .filter(p -> !p.requestId().equals(except))
                .toList();
    }

    /** Whoever came back early was away for less. */
    private static LocalDateTime left(Period period) {
        return period.backAt() != null && period.backAt().isBefore(period.endAt()) ? period.backAt() : period.endAt();
    }

    private static long clipped(LocalDateTime start, LocalDateTime end, Term term, Count count) {
        if (end.isBefore(start)) {
            return 0;
        }
        var first = start.toLocalDate().isBefore(term.firstDay()) ? term.firstDay() : start.toLocalDate();
        var last = end.toLocalDate().isAfter(term.lastDay()) ? term.lastDay() : end.toLocalDate();
        return last.isBefore(first) ? 0 : count.between(first, last);
    }

    private long counted(LocalDate first, LocalDate last) {
        return settings.flag(Leave.SCHOOL_DAYS_ONLY)
                ? workingDays(first, last)
                : first.datesUntil(last.plusDays(1)).count();
    }

    private long workingDays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay).count();
    }
}
