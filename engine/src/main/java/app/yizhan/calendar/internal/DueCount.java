package app.yizhan.calendar.internal;

import app.yizhan.calendar.Due;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.calendar.Stopwatch.Pause;
import app.yizhan.calendar.WorkDuration;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One count of working days or office hours; notes which days it counted and which years it missed. */
public final class DueCount {

    /** When the offices open and close; a day is due at its last close. */
    private record Span(LocalTime open, LocalTime close) {}

    public static final LocalTime CLOSE = LocalTime.of(18, 0);
    private static final List<Span> HOURS =
            List.of(new Span(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Span(LocalTime.of(14, 0), CLOSE));

    /** What a pause moves over a close of office by no more than this is not carried into the next day. */
    private static final Duration SLIP = Duration.ofHours(1);

    private final WorkingDays days;
    private final Set<Integer> missing = new TreeSet<>();

    public DueCount(WorkingDays days) {
        this.days = days;
    }

    /** Years that were asked for and are not loaded. */
    public Set<Integer> missing() {
        return missing;
    }

    public Due due(LocalDateTime from, WorkDuration duration, int percent) {
        return switch (duration.kind()) {
            case CLOCK -> new Due(byClock(from, duration, percent), false, List.of());
            case OFFICE_HOURS -> afterOfficeTime(from, share(Duration.ofHours(duration.count()), percent));
            case WORKING_DAYS -> part(from, closeOf(from.toLocalDate().plusDays(1), duration.count()), percent);
            case PUBLICITY_DAYS -> part(from, closeOf(firstPublic(from), duration.count()), percent);
        };
    }

    /** What was left when a pause began is left when it ends: office time, or time by the clock for what runs by the clock. */
    public LocalDateTime due(Stopwatch watch, WorkDuration duration, int percent) {
        boolean byClock = duration.kind() == WorkDuration.Kind.CLOCK;
        boolean inDays = !byClock && duration.kind() != WorkDuration.Kind.OFFICE_HOURS && percent == 100;
        var at = due(watch.start(), duration, percent).at();
        for (var pause : watch.pauses()) {
            at = byClock ? movedByClock(at, pause) : moved(at, inDays ? closeAt(at) : at, pause);
        }
        return inDays ? closeAt(at) : at;
    }

    private static LocalDateTime movedByClock(LocalDateTime due, Pause pause) {
        return due.isAfter(pause.from()) ? due.plus(Duration.between(pause.from(), pause.to())) : due;
    }

    /** @param shown what people see of {@code at}; a pause after it changes nothing, one before it takes nothing away */
    private LocalDateTime moved(LocalDateTime at, LocalDateTime shown, Pause pause) {
        if (!shown.isAfter(pause.from())) {
            return at;
        }
        var left = officeTime(pause.from(), at.isAfter(pause.from()) ? at : shown);
        return left.isZero() ? at : afterOfficeTime(pause.to(), left).at();
    }

    /** Whole days end at a close of office; the first hour of a day still belongs to the day before. */
    private LocalDateTime closeAt(LocalDateTime inOffice) {
        var day = inOffice.toLocalDate();
        if (!inOffice.isAfter(day.atTime(HOURS.getFirst().open()).plus(SLIP))) {
            do {
                day = day.minusDays(1);
            } while (!isWorking(day));
        }
        return day.atTime(CLOSE);
    }

    /** Office time from one moment to a later one; nothing if it is not later. */
    public Duration officeTime(LocalDateTime from, LocalDateTime to) {
        var sum = Duration.ZERO;
        for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (isWorking(day)) {
                for (var span : HOURS) {
                    var begin = later(from, day.atTime(span.open()));
                    var end = earlier(to, day.atTime(span.close()));
                    sum = end.isAfter(begin) ? sum.plus(Duration.between(begin, end)) : sum;
                }
            }
        }
        return sum;
    }

    private static LocalDateTime byClock(LocalDateTime from, WorkDuration duration, int percent) {
        var whole = from.plus(duration.period()).plus(duration.time());
        return percent == 100 ? whole : from.plus(share(Duration.between(from, whole), percent));
    }

    /** Close of office of the {@code count}-th working day, {@code first} included if it is one. */
    private Due closeOf(LocalDate first, int count) {
        var counted = new ArrayList<LocalDate>(count);
        for (var day = first; counted.size() < count; day = day.plusDays(1)) {
            if (isWorking(day)) {
                counted.add(day);
            }
        }
        return new Due(counted.getLast().atTime(CLOSE), !missing.isEmpty(), List.copyOf(counted));
    }

    /** What is put up after the close of office is first seen on the next day. */
    private static LocalDate firstPublic(LocalDateTime from) {
        return from.toLocalTime().isBefore(CLOSE)
                ? from.toLocalDate()
                : from.toLocalDate().plusDays(1);
    }

    private Due part(LocalDateTime from, Due whole, int percent) {
        return percent == 100 ? whole : afterOfficeTime(from, share(officeTime(from, whole.at()), percent));
    }

    /** The earliest moment at which the office was open for {@code time} since {@code from}. */
    private Due afterOfficeTime(LocalDateTime from, Duration time) {
        var counted = new ArrayList<LocalDate>();
        var left = time;
        var at = from;
        for (var day = from.toLocalDate(); left.isPositive(); day = day.plusDays(1)) {
            if (!isWorking(day)) {
                continue;
            }
            var before = left;
            for (var span : HOURS) {
                var begin = later(from, day.atTime(span.open()));
                var open = Duration.between(begin, day.atTime(span.close()));
                if (left.isPositive() && open.isPositive()) {
                    var used = open.compareTo(left) < 0 ? open : left;
                    at = begin.plus(used);
                    left = left.minus(used);
                }
            }
            if (!left.equals(before)) {
                counted.add(day);
            }
        }
        return new Due(at, !missing.isEmpty(), List.copyOf(counted));
    }

    private boolean isWorking(LocalDate day) {
        if (!days.isKnown(day)) {
            missing.add(day.getYear());
        }
        return days.isWorking(day);
    }

    private static Duration share(Duration whole, int percent) {
        return percent == 100
                ? whole
                : whole.multipliedBy(percent).dividedBy(100).truncatedTo(ChronoUnit.MILLIS);
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
