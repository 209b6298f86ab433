package app.yizhan.duty;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When people are told. What falls on rest days waits for the next working day, and after more than one of them it is spread over as many
 * as three; within a day it is spread over the morning. Both hang on whom it is told, so that one person hears of all of theirs at once.
 */
@Component
class DutyTimes {

    /** Whoever has to do it is told before and after the day, then the branch, then those above: 15 and 30 days. Source: domain, practice. */
    static final int BEFORE = 1;

    static final int AFTER = 2;
    static final int BRANCH = 3;
    static final int ABOVE = 4;

    private static final int BRANCH_DAYS = 15;
    private static final int ABOVE_DAYS = 30;
    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final int MINUTES = 180;
    private static final int MOST_DAYS = 3;

    /** What is told next. @param at null: nothing more */
    record Next(int rung, @Nullable LocalDateTime at) {}

    private final WorkingCalendar calendar;
    private final Settings settings;
    private final SchoolClock clock;

    DutyTimes(WorkingCalendar calendar, Settings settings, SchoolClock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of something that is asked for from now on; what has passed of it is told tomorrow, as one. */
    Next begin(DutyRow row) {
        var tomorrow = clock.today().plusDays(1);
        int rung = last(row.limit(), tomorrow);
        var day = day(rung, row.limit());
        return new Next(rung, at(day.isBefore(tomorrow) ? tomorrow : day, row, rung));
    }

    /** What is told now, though it may have been passed over by a standstill. */
    int now(DutyRow row) {
        return Math.max(row.rung(), last(row.limit(), clock.today()));
    }

    /** @param told the rung that was told */
    Next after(int told, DutyRow row) {
        return told == ABOVE
                ? new Next(ABOVE, null)
                : new Next(told + 1, at(day(told + 1, row.limit()), row, told + 1));
    }

    private int last(LocalDate limit, LocalDate day) {
        int rung = BEFORE;
        while (rung < ABOVE && !day(rung + 1, limit).isAfter(day)) {
            rung++;
        }
        return rung;
    }

    private LocalDate day(int rung, LocalDate limit) {
        return switch (rung) {
            case BEFORE -> limit.minusDays(settings.number(DutyDefinitions.REMIND_DAYS));
            case AFTER -> limit.plusDays(1);
            case BRANCH -> limit.plusDays(BRANCH_DAYS);
            default -> limit.plusDays(ABOVE_DAYS);
        };
    }

    /** An applicant has one case; contacts, introducers and those who lead hear of all of a branch at once. */
    private LocalDateTime at(LocalDate day, DutyRow row, int rung) {
        boolean own = rung < BRANCH && row.kind().equals(DutyKind.REPORT.name());
        return at(day, own ? row.requestId() : row.branchId(), calendar::isWorkingDay);
    }

    static LocalDateTime at(LocalDate day, String whom, Predicate<LocalDate> works) {
        int hash = spread(whom.hashCode());
        var first = working(day, works);
        int rest = (int) (first.toEpochDay() - day.toEpochDay());
        var then = first;
        for (int more = Integer.remainderUnsigned(hash, Math.clamp(rest, 1, MOST_DAYS)); more > 0; more--) {
            then = working(then.plusDays(1), works);
        }
        return then.atTime(FIRST.plusMinutes(Integer.remainderUnsigned(hash >>> 8, MINUTES)));
    }

    private static LocalDate working(LocalDate day, Predicate<LocalDate> works) {
        var then = day;
        while (!works.test(then)) {
            then = then.plusDays(1);
        }
        return then;
    }

    /** Ids differ in their last characters only. */
    private static int spread(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x7feb352d;
        mixed = (mixed ^ mixed >>> 15) * 0x846ca68b;
        return mixed ^ mixed >>> 16;
    }
}
