package app.yizhan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is begun once in each week of a term. Weeks begin on Monday and belong to the term in which their Friday lies. */
@Component
public class TeachingWeeks {

    private static final int FRIDAY = 4;

    /** Days after Monday from which on a week is not begun any more: what is asked of it could not be kept. */
    private static final int TOO_LATE = 3;

    private final WorkingCalendar calendar;
    private final SchoolClock clock;

    TeachingWeeks(WorkingCalendar calendar, SchoolClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public static LocalDate friday(LocalDate monday) {
        return monday.plusDays(FRIDAY);
    }

    /** @return Monday of this week if it may still be begun */
    public Optional<LocalDate> beginning() {
        var today = clock.today();
        return Optional.of(monday(today))
                .filter(monday -> isTaught(monday) && today.isBefore(monday.plusDays(TOO_LATE)));
    }

    /** @return when the week after that of {@code time} begins, unless it is one of a vacation */
    public Optional<LocalDateTime> nextBeginning(LocalDateTime time) {
        return Optional.of(monday(time.toLocalDate()).plusWeeks(1))
                .filter(this::isTaught)
                .map(LocalDate::atStartOfDay);
    }

    private boolean isTaught(LocalDate monday) {
        return calendar.termOf(friday(monday)).isPresent();
    }
}
