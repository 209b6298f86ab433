package app.yizhan.audit.internal;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.CalendarChanged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts changes of the calendar into the record, in their transaction. */
@Component
class CalendarAudit {

    private final Audit audit;

    CalendarAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void changed(CalendarChanged change) {
        audit.record(Audit.SYSTEM, change.actorId(), "calendar.changed", change.what(), change.facts(), Map.of());
    }
}
