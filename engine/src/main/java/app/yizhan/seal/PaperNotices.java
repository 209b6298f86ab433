package app.yizhan.seal;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.seal.internal.PaperMapper.PaperRow;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells whoever asked for a paper whether it can be collected; what is no longer so and nobody has read yet is not told any more. */
@Component
class PaperNotices {

    private final Notifications notifications;
    private final SchoolClock clock;

    PaperNotices(Notifications notifications, SchoolClock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    void ready(PaperRow paper, String place) {
        tell("paper-ready", paper, Map.of("number", paper.number(), "place", place));
    }

    void notReady(PaperRow paper) {
        tell("paper-not-ready", paper, Map.of("number", paper.number()));
    }

    /** The same paper may be ready more than once. */
    private void tell(String kind, PaperRow paper, Map<String, String> args) {
        notifications.dropUnsent(paper.documentId());
        notifications.tell(new Notice(
                kind,
                paper.holderId(),
                args,
                paper.requestId(),
                null,
                paper.documentId(),
                false,
                kind + ":" + paper.documentId() + ":" + clock.now(),
                null));
    }
}
