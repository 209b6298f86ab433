package app.yizhan.approval;

import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Step;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when a returned request can be sent again: what pages promise and what the rung keeps. */
@Component
class ReturnWait {

    private final WorkingCalendar calendar;

    ReturnWait(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** @return null if the step waits for ever, or nothing was returned */
    @Nullable
    LocalDateTime lapsesAt(Step step, @Nullable LocalDateTime returnedAt) {
        return step.ifReturned() == null || returnedAt == null
                ? null
                : calendar.due(returnedAt, WorkDuration.parse(step.ifReturned().duration()))
                        .at();
    }
}
