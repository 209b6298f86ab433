package app.yizhan.request;

import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Families;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when an ended request may be named as not settled after all, as its model says. */
@Component
public class Reopenings {

    private final Families families;
    private final WorkingCalendar calendar;

    Reopenings(Families families, WorkingCalendar calendar) {
        this.families = families;
        this.calendar = calendar;
    }

    /** @return empty if it did not end with the result that may be reopened */
    public Optional<LocalDateTime> until(Request request) {
        var said = families.of(request.definitionId()).reopening();
        return said == null || request.endedAt() == null || !said.result().equals(request.result())
                ? Optional.empty()
                : Optional.of(calendar.due(request.endedAt(), WorkDuration.parse(said.duration()))
                        .at());
    }
}
