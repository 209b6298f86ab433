package app.yizhan.escalation;

import app.yizhan.approval.RoundEscalation.Waiting;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Ladder;
import app.yizhan.catalog.Step;
import app.yizhan.escalation.internal.RungMapper.RungRow;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a rung stands: at a part of the limit, at a time since the round opened, or at a time after the limit. */
@Component
class RungTimes {

    /** A rung that waits for what may never come. */
    static final LocalDateTime LAID_ASIDE = LocalDateTime.of(9999, 12, 31, 0, 0);

    /**
     * What rungs are counted from.
     *
     * @param watch since when the round waits
     * @param due end of its limit; null if it has none
     */
    record Limit(Stopwatch watch, @Nullable LocalDateTime due) {

        static Limit of(Waiting waiting) {
            return new Limit(waiting.watch(), waiting.dueAt());
        }

        /** A request that says no limit never comes to it. */
        private LocalDateTime end() {
            return due == null ? LAID_ASIDE : due;
        }

        /** Of a limit that the request says, by the clock; one that was over before the round opened has no parts. */
        private LocalDateTime part(int percent) {
            var from = watch.start();
            return end().isAfter(from)
                    ? from.plus(
                            Duration.between(from, end()).multipliedBy(percent).dividedBy(100))
                    : end();
        }
    }

    private final WorkingCalendar calendar;

    RungTimes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    LocalDateTime at(Ladder ladder, int rungNo, Limit limit) {
        var rung = ladder.rungs().get(rungNo);
        if (rung.after() != null) {
            return calendar.due(limit.watch(), WorkDuration.parse(rung.after()));
        }
        if (rung.afterDue() != null) {
            return calendar.due(limit.end(), WorkDuration.parse(rung.afterDue()))
                    .at();
        }
        return ladder.limitField().isPresent()
                ? limit.part(rung.percent())
                : calendar.due(limit.watch(), WorkDuration.parse(ladder.limit()), rung.percent());
    }

    /** When a rung that may have reminded before is due: the distance to the last reminder stands still as well. */
    LocalDateTime at(Ladder ladder, RungRow rung, Limit limit) {
        var at = at(ladder, rung.rungNo(), limit);
        for (int sent = 1; sent <= rung.repeats(); sent++) {
            var every =
                    repeated(ladder, rung.rungNo(), sent).map(Ladder.Act::every).orElseThrow();
            at = calendar.due(limit.watch().from(at), WorkDuration.parse(every));
        }
        return at;
    }

    LocalDateTime at(Step.Wait rule, Stopwatch watch) {
        return calendar.due(watch, WorkDuration.parse(rule.duration()));
    }

    /** The reminder that is sent again after so many times. */
    static Optional<Ladder.Act> repeated(Ladder ladder, int rungNo, int sent) {
        return ladder.rungs().get(rungNo).acts().stream()
                .filter(a -> a.every() != null && a.times() > sent)
                .findFirst();
    }
}
