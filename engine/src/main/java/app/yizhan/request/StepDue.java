package app.yizhan.request;

import app.yizhan.calendar.Stopwatch;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Step;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when a step should be done: the limit of its ladder, or the silence that is allowed. */
@Component
public class StepDue {

    private final WorkingCalendar calendar;

    StepDue(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param watch since when the step is open
     * @param values of the request, asked only where a field says the limit
     * @return null if the step waits for ever
     */
    public @Nullable LocalDateTime of(Step step, Stopwatch watch, Supplier<Map<String, Object>> values) {
        var ladder = step.ladder();
        if (ladder != null) {
            return ladder.limitField().isPresent()
                    ? at(values.get().get(ladder.limitField().get()), watch)
                    : calendar.due(watch, WorkDuration.parse(ladder.limit()));
        }
        return step.ifSilent() == null
                ? null
                : calendar.due(watch, WorkDuration.parse(step.ifSilent().duration()));
    }

    /** A date and time as it is, a duration since the step opened. */
    private @Nullable LocalDateTime at(@Nullable Object value, Stopwatch watch) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(value.toString());
        } catch (DateTimeParseException duration) {
            return calendar.due(watch, WorkDuration.parse(value.toString()));
        }
    }
}
