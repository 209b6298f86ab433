package app.yizhan.duty;

import app.yizhan.duty.internal.DutyRow;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyPeriods.Series;
import app.yizhan.party.PeriodicCases;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Rows as they are written. */
final class DutyRows {

    private DutyRows() {}

    static String span(Series series) {
        var rule = series.periods().rule();
        return rule.value() + " " + rule.unit();
    }

    static DutyRow open(
            String id, PartyCases.Case one, Series series, DutyKind kind, int n, @Nullable LocalDate earliest) {
        return new DutyRow(
                id,
                one.requestId(),
                one.branchId(),
                series.step(),
                kind.name(),
                n,
                series.periods().anchor(),
                span(series),
                series.periods().due(n),
                earliest,
                DutyState.OPEN.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                DutyTimes.BEFORE,
                null);
    }

    static DutyRow timed(DutyRow row, DutyTimes.Next next) {
        return new DutyRow(
                row.id(),
                row.requestId(),
                row.branchId(),
                row.step(),
                row.kind(),
                row.n(),
                row.anchor(),
                row.span(),
                row.due(),
                row.earliest(),
                row.state(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                next.rung(),
                next.at());
    }

    static DutyRow done(DutyRow row, PeriodicCases.Assessed act) {
        return done(row, act.day(), act.recordedAt(), act.recordedBy(), act.lateDays(), act.actId(), null, null);
    }

    static DutyRow done(
            DutyRow row,
            LocalDate day,
            LocalDateTime recordedAt,
            String by,
            int lateDays,
            @Nullable String actId,
            byte @Nullable [] said,
            @Nullable String files) {
        return new DutyRow(
                row.id(),
                row.requestId(),
                row.branchId(),
                row.step(),
                row.kind(),
                row.n(),
                row.anchor(),
                row.span(),
                row.due(),
                row.earliest(),
                DutyState.DONE.name(),
                day,
                recordedAt,
                by,
                lateDays,
                actId,
                said,
                files,
                null,
                null,
                null,
                row.reopenedAt(),
                row.rung(),
                null);
    }
}
