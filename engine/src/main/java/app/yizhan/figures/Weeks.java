package app.yizhan.figures;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.figures.internal.WeekMapper;
import app.yizhan.figures.internal.WeekMapper.Span;
import app.yizhan.organisation.Oversight;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A week of the units that somebody looks after, beside the week before and the same week of the term before. Counts are about
 * everything in the units; the requests behind a count are listed only where the reader's role may open them.
 */
@Service
@Transactional(readOnly = true)
public class Weeks {

    private final WeekMapper mapper;
    private final WeekCounts counts;
    private final OverdueSteps overdue;
    private final FigureReaders readers;
    private final Families families;
    private final Units units;
    private final WorkingCalendar calendar;
    private final SchoolClock clock;

    Weeks(
            WeekMapper mapper,
            WeekCounts counts,
            OverdueSteps overdue,
            FigureReaders readers,
            Families families,
            Units units,
            WorkingCalendar calendar,
            SchoolClock clock) {
        this.mapper = mapper;
        this.counts = counts;
        this.overdue = overdue;
        this.readers = readers;
        this.families = families;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The number of statements does not depend on how much there is.
     *
     * @param day any day of the week
     * @throws NotFound for whoever looks after no unit
     */
    public WeekReport of(String personId, LocalDate day) {
        var oversight = readers.oversight(personId);
        var now = clock.now();
        var period = Period.weekOf(day);
        var termBefore = period.inTermBefore(calendar.terms());
        var three = new ThreeWeeks(
                span(oversight, period, now),
                span(oversight, period.before(), now),
                termBefore.map(week -> span(oversight, week, now)).orElse(null));
        var counted = counts.count(three, oversight.isOfTheSchool());
        return new WeekReport(
                period,
                termBefore.orElse(null),
                now,
                colleges(oversight),
                counted.all(),
                counted.byService(),
                counts.reasons(three),
                overdue.of(oversight, now));
    }

    /**
     * The requests behind a number, newest first, as far as the reader's role may open them; none behind one of rooms, which
     * {@link WeekRooms} lists.
     *
     * @param cursor of the page before; null: the first page
     * @throws NotFound for whoever looks after no unit
     * @throws Refusal BAD_CURSOR
     */
    public Page<FigureCase> cases(String personId, WeekCases asked, @Nullable String cursor, int limit) {
        var oversight = readers.oversight(personId);
        if (cursor != null && !TimeOrderedId.couldBe(cursor)) {
            throw new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
        }
        var services = open(oversight, asked.service());
        if (services.isEmpty() || asked.figure().isOfRooms() || !couldBeAUnit(asked.unit())) {
            return new Page<>(List.of(), null);
        }
        var span = span(oversight, asked.week(), clock.now());
        var rows = mapper.cases(asked, services, oversight.isOfTheSchool(), span, counts.answers(), cursor, limit + 1);
        var items = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(items, rows.size() > limit ? items.getLast().requestId() : null);
    }

    private List<String> open(Oversight oversight, @Nullable String service) {
        return (service == null
                        ? families.all()
                        : families.find(service).stream().toList())
                .stream()
                        .filter(family -> readers.mayOpen(oversight, family))
                        .map(Family::key)
                        .sorted()
                        .toList();
    }

    private static boolean couldBeAUnit(@Nullable String unit) {
        return unit == null || unit.equals(WeekCases.NO_UNIT) || TimeOrderedId.couldBe(unit);
    }

    private List<Unit> colleges(Oversight oversight) {
        return Optional.ofNullable(oversight.colleges()).stream()
                .flatMap(Collection::stream)
                .flatMap(id -> units.find(id).stream())
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    static Span span(Oversight oversight, Period week, LocalDateTime now) {
        return new Span(oversight.colleges(), week.from(), week.to(), now.isBefore(week.to()) ? now : week.to());
    }
}
