package app.yizhan.visiting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What happens with a plan in the course of its week. */
enum VisitStage {
    /** The rooms are chosen. */
    PLAN(DayOfWeek.MONDAY, LocalTime.of(6, 0)),
    /** Whoever is behind is reminded. */
    THURSDAY(DayOfWeek.THURSDAY, LocalTime.of(9, 0)),
    /** Whoever is behind is reminded once more. */
    FRIDAY(DayOfWeek.FRIDAY, LocalTime.of(9, 0)),
    /** The deputy secretary is told of a quota that was not met, student affairs of two in a row. */
    SUNDAY(DayOfWeek.SUNDAY, LocalTime.of(20, 0)),
    DONE(DayOfWeek.SUNDAY, LocalTime.MAX);

    private final DayOfWeek day;
    private final LocalTime time;

    VisitStage(DayOfWeek day, LocalTime time) {
        this.day = day;
        this.time = time;
    }

    VisitStage next() {
        return values()[Math.min(ordinal() + 1, DONE.ordinal())];
    }

    /** When it is due in the week of that Monday; null: never. */
    @Nullable
    LocalDateTime at(LocalDate monday) {
        return this == DONE ? null : monday.plusDays(day.getValue() - 1L).atTime(time);
    }
}
