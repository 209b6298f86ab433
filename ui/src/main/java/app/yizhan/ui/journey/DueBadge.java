package app.yizhan.ui.journey;

import app.yizhan.ui.part.Badge;
import app.yizhan.ui.text.PageWords;
import java.time.Duration;
import java.time.LocalDateTime;

/** How a promise stands: on time, soon (less than 4 hours, or the last quarter), late. */
public final class DueBadge {

    private static final Duration SOON = Duration.ofHours(4);

    private DueBadge() {}

    public static Badge of(LocalDateTime since, LocalDateTime due, PageWords page) {
        var now = page.times().now();
        if (now.isAfter(due)) {
            return new Badge(Badge.Tone.LATE, page.say("time.late", page.times().span(Duration.between(due, now))));
        }
        var left = Duration.between(now, due);
        boolean lastQuarter = left.multipliedBy(4).compareTo(Duration.between(since, due)) < 0;
        return left.compareTo(SOON) < 0 || lastQuarter
                ? new Badge(Badge.Tone.SOON, page.say("time.left", page.times().span(left)))
                : new Badge(Badge.Tone.OK, page.say("time.ontime"));
    }
}
