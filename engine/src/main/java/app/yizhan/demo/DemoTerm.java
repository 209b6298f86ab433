package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.camunda.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Lives through the weeks before today: four times a day people hand in, decide, confirm and rate through the services that pages
 * and API use, and the clock walks on. In the last days more is handed in than decided, so that every office finds something.
 */
@Service
@Profile("demo")
public class DemoTerm {

    private static final List<LocalTime> TIMES =
            List.of(LocalTime.of(9, 20), LocalTime.of(14, 40), LocalTime.of(20, 10), LocalTime.of(21, 20));
    static final int VISITS_A_DAY = TIMES.size();
    private static final int BUSY_DAYS = 4;

    private final MovableClock movable;
    private final SchoolClock clock;
    private final WorkingCalendar calendar;
    private final Installation installation;
    private final Cast cast;
    private final Players players;
    private final OnDuty onDuty;
    private final LateEntries lateEntries;
    private final DemoMeetings meetings;
    private final DemoNotices notices;
    private final DemoDuties duties;

    DemoTerm(
            MovableClock movable,
            SchoolClock clock,
            WorkingCalendar calendar,
            Installation installation,
            Cast cast,
            Players players,
            OnDuty onDuty,
            LateEntries lateEntries,
            DemoMeetings meetings,
            DemoNotices notices,
            DemoDuties duties) {
        this.movable = movable;
        this.clock = clock;
        this.calendar = calendar;
        this.installation = installation;
        this.cast = cast;
        this.players = players;
        this.onDuty = onDuty;
        this.lateEntries = lateEntries;
        this.meetings = meetings;
        this.notices = notices;
        this.duties = duties;
    }

    /** Whether the college is new and its clock stands in the past. */
    public boolean mayBegin() {
        return clock.offset().isNegative();
    }

    /**
     * @param weekDone told the first day of the next week and how many requests there are
     * @return how often people did what, and which refusals they met
     */
    public Played play(ObjIntConsumer<LocalDate> weekDone) {
        cast.assemble();
        lateEntries.allow();
        var began = clock.today();
        var today = LocalDate.now(SchoolClock.ZONE);
        for (var day = began; day.isBefore(today); day = day.plusDays(1)) {
            live(day, (int) ChronoUnit.DAYS.between(day, today));
            if (ChronoUnit.DAYS.between(began, day.plusDays(1)) % 7 == 0) {
                weekDone.accept(day.plusDays(1), players.score().requests());
            }
        }
        movable.advance(Duration.between(clock.now(), LocalDateTime.now(SchoolClock.ZONE)));
        players.leaveSomething();
        meetings.call();
        notices.hang();
        duties.write();
        lateEntries.end();
        movable.setOffset(Duration.ZERO);
        installation.keepClockOffset(Duration.ZERO);
        return players.played();
    }

    /** @param left days until the demo is looked at */
    private void live(LocalDate day, int left) {
        boolean offices = calendar.isWorkingDay(day);
        boolean usual = left > BUSY_DAYS;
        if (left == BUSY_DAYS) {
            onDuty.standsInFrom(day);
        }
        // the first day begins when the college was made
        for (var time :
                TIMES.stream().filter(it -> day.atTime(it).isAfter(clock.now())).toList()) {
            movable.advance(Duration.between(clock.now(), day.atTime(time)));
            players.handIn((usual ? 1 : 3) * cast.share());
            players.answer(usual ? Players.Zeal.of(offices, left) : Players.Zeal.SLACK);
        }
        if (offices) {
            players.stamp(usual ? Players.Zeal.of(true, left) : Players.Zeal.SLACK);
        }
        players.lookBack();
    }
}
