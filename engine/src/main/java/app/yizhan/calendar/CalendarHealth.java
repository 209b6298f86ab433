package app.yizhan.calendar;

import app.yizhan.health.HealthStatus;
import java.time.LocalDate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What the calendar lacks. Where it is this year's holidays or every term, deadlines and limits of today are wrong: DEGRADED. The next
 * year's, published late, are named only; those who can load them are told by a message.
 */
@Component("calendarHealthIndicator")
class CalendarHealth implements HealthIndicator {

    private final WorkingCalendar calendar;
    private final SchoolClock clock;

    CalendarHealth(WorkingCalendar calendar, SchoolClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var gaps = calendar.gaps();
        boolean now = gaps.stream().anyMatch(gap -> isOfToday(gap, clock.today()));
        return (now ? Health.status(HealthStatus.DEGRADED) : Health.up())
                .withDetail(
                        "missing",
                        gaps.stream().map(gap -> gap.kind() + " " + gap.what()).toList())
                .build();
    }

    private static boolean isOfToday(Gap gap, LocalDate today) {
        return gap.kind() == Gap.Kind.TERM || gap.what().equals(String.valueOf(today.getYear()));
    }
}
