package app.yizhan.duty;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyPeriods.Series;
import app.yizhan.party.PeriodicCases;
import app.yizhan.party.PeriodicCases.Assessed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One thing that comes again and again in one case: at most one of it is open, and the next begins when it is done. */
@Component
class DutySeries {

    private final DutyMapper mapper;
    private final List<PeriodicCases> cases;
    private final DutyTimes times;
    private final DutyNotices notices;
    private final SchoolClock clock;

    DutySeries(DutyMapper mapper, List<PeriodicCases> cases, DutyTimes times, DutyNotices notices, SchoolClock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.times = times;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether it is counted from the same day in the same periods. */
    static boolean isOf(DutyRow row, Series series) {
        return isOfKind(row, series)
                && row.anchor().equals(series.periods().anchor())
                && row.span().equals(DutyRows.span(series));
    }

    private static boolean isOfKind(DutyRow row, Series series) {
        return row.step().equals(series.step())
                && DutyKind.of(series.act())
                        .map(Enum::name)
                        .filter(row.kind()::equals)
                        .isPresent();
    }

    /** @return the one that is open then; empty: none is asked for */
    Optional<DutyRow> settle(PartyCases.Case one, Series series) {
        if (DutyKind.of(series.act()).filter(DutyKind.ASSESSMENT::equals).isPresent()) {
            var acts = cases.stream()
                    .flatMap(each -> each.assessed(one.requestId(), series.step()).stream())
                    .filter(act -> act.day().isAfter(series.periods().anchor()))
                    .toList();
            takeBack(one, series, acts);
            acts.forEach(act -> take(one, series, act));
        }
        var open =
                open(one, series).map(row -> again(one, series, row)).or(() -> begin(one, series, number(one, series)));
        if (DutyKind.of(series.act()).filter(DutyKind.ASSESSMENT::equals).isPresent()) {
            open.map(DutyRow::limit)
                    .or(() -> Optional.ofNullable(series.until()))
                    .ifPresent(day -> cases.forEach(each -> each.due(one.requestId(), series.step(), day)));
        }
        return open;
    }

    /** Acts that stand no more have to be done again; only the last of them still can be. */
    private void takeBack(PartyCases.Case one, Series series, List<Assessed> acts) {
        var standing = acts.stream().map(Assessed::actId).collect(Collectors.toSet());
        var gone = rows(one, series)
                .filter(row -> row.actId() != null && !standing.contains(row.actId()))
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        gone.forEach(this::end);
        int last = last(one, series).map(DutyRow::n).orElse(0);
        gone.stream()
                .filter(row -> row.n() > last && isOf(row, series))
                .max(Comparator.comparing(DutyRow::n))
                .ifPresent(row -> again(row, row.remark()));
    }

    /** Asks for it again; what would have come next does not yet. */
    void again(DutyRow row, byte @Nullable [] remark) {
        mapper.of(row.requestId()).stream()
                .filter(other -> other.isOpen()
                        && other.step().equals(row.step())
                        && other.kind().equals(row.kind()))
                .forEach(this::end);
        mapper.reopen(row.id(), remark, clock.now());
        retimed(row.id());
    }

    /** Nobody asks for it any more, and nobody reads that somebody did. */
    void end(DutyRow row) {
        mapper.end(row.id());
        notices.settled(row);
    }

    /** As it is now, with its reminders by its day as it is now. */
    private DutyRow retimed(String id) {
        var row = mapper.find(id).orElseThrow();
        var next = times.begin(row);
        mapper.retime(id, next.rung(), next.at());
        return row;
    }

    private void take(PartyCases.Case one, Series series, Assessed act) {
        if (rows(one, series).anyMatch(row -> act.actId().equals(row.actId()))) {
            return;
        }
        int first = rows(one, series).anyMatch(row -> isOf(row, series)) ? number(one, series) : 1;
        var open = open(one, series).or(() -> begin(one, series, first));
        if (open.isPresent()
                && act.day().isAfter(series.periods().before(open.get().n()))) {
            mapper.done(DutyRows.done(open.get(), act));
            notices.settled(open.get());
        } else {
            earlier(one, series, act);
        }
    }

    /** Entered after others had begun, or twice in one period: it stands where its day lies, and what is open stays open. */
    private void earlier(PartyCases.Case one, Series series, Assessed act) {
        int n = series.periods().next(0, act.day());
        var row = DutyRows.open(TimeOrderedId.next(), one, series, DutyKind.ASSESSMENT, n, null);
        mapper.insertDone(DutyRows.done(row, act));
    }

    private Optional<DutyRow> open(PartyCases.Case one, Series series) {
        return rows(one, series).filter(DutyRow::isOpen).findFirst();
    }

    private Stream<DutyRow> rows(PartyCases.Case one, Series series) {
        return mapper.of(one.requestId()).stream().filter(row -> isOfKind(row, series));
    }

    private Optional<DutyRow> last(PartyCases.Case one, Series series) {
        return rows(one, series)
                .filter(row -> row.isDone() && isOf(row, series))
                .max(Comparator.comparing(DutyRow::n));
    }

    /** Of the next; what passed before anybody asked is not asked for. */
    private int number(PartyCases.Case one, Series series) {
        return last(one, series)
                .map(row -> series.periods().next(row.n(), Objects.requireNonNull(row.doneOn())))
                .orElseGet(() -> series.periods().next(0, clock.today()));
    }

    private Optional<DutyRow> begin(PartyCases.Case one, Series series, int n) {
        var due = series.periods().due(n);
        if (series.until() != null && due.isAfter(series.until())) {
            return Optional.empty();
        }
        var kind = DutyKind.of(series.act()).orElseThrow();
        var row = DutyRows.open(TimeOrderedId.next(), one, series, kind, n, earliest(one, series, n));
        var timed = DutyRows.timed(row, times.begin(row));
        mapper.insert(timed);
        return Optional.of(timed);
    }

    /** What was entered meanwhile may be nearer to it than the rules allow. */
    private DutyRow again(PartyCases.Case one, Series series, DutyRow row) {
        var earliest = earliest(one, series, row.n());
        if (Objects.equals(earliest, row.earliest())) {
            return row;
        }
        mapper.notBefore(row.id(), earliest);
        var now = mapper.find(row.id()).orElseThrow();
        return now.limit().equals(row.limit()) ? now : retimed(row.id());
    }

    /** Not before its period, nor nearer to the one before than the rules allow. */
    private @Nullable LocalDate earliest(PartyCases.Case one, Series series, int n) {
        var begins = n == 1 ? null : series.periods().before(n).plusDays(1);
        return Stream.concat(
                        Stream.ofNullable(begins),
                        rows(one, series)
                                .filter(DutyRow::isDone)
                                .map(DutyRow::doneOn)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .map(series::apart)
                                .stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
