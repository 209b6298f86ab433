package app.yizhan.api;

import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.refusal.InvalidFields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When something is due. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarApi {

    /**
     * @param provisional whether a year was counted whose holidays are not loaded
     * @param counted working days, in order
     */
    record DueAnswer(OffsetDateTime due, boolean provisional, List<LocalDate> counted) {}

    private final WorkingCalendar calendar;

    CalendarApi(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param duration {@code 2wd}, {@code 5pwd}, {@code 30wh}, {@code 48h}, {@code 3d} or ISO-8601, {@code P1M} */
    @GetMapping("/due")
    DueAnswer due(@RequestParam String from, @RequestParam String duration) {
        var due = calendar.due(start(from), WorkDuration.parse(duration));
        return new DueAnswer(Instants.of(due.at()), due.provisional(), due.counted());
    }

    private static LocalDateTime start(String from) {
        try {
            var at = Instants.parse(from);
            Days.within("from", at.toLocalDate());
            return at;
        } catch (DateTimeException e) {
            throw new InvalidFields("from", "field.type.datetime", Map.of());
        }
    }
}
