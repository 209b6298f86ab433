package app.yizhan.figures;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.figures.internal.FigureMapper;
import app.yizhan.figures.internal.FigureMapper.CountRow;
import app.yizhan.figures.internal.FigureMapper.DayRow;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Page;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a unit is served, for those who look after it. Counts are about everything in the unit; the requests behind a count are listed
 * only where the reader's role may open them.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

    /** How many weeks a pace is told by. */
    public static final int WEEKS = 12;

    private final FigureMapper mapper;
    private final FigureReaders readers;
    private final Families families;
    private final Audit audit;
    private final SchoolClock clock;

    Figures(FigureMapper mapper, FigureReaders readers, Families families, Audit audit, SchoolClock clock) {
        this.mapper = mapper;
        this.readers = readers;
        this.families = families;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Every service in which something was handed in, ended, decided or is open, by its key; one statement.
     *
     * @throws NotFound for whoever looks after no unit
     */
    public List<ServiceFigures> services(String personId, Period period) {
        var rows = mapper.counts(readers.oversight(personId).colleges(), period.from(), period.to(), clock.now());
        return rows.stream()
                .collect(Collectors.groupingBy(CountRow::service, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(service -> service(service.getKey(), service.getValue()))
                .toList();
    }

    /** By service, then what takes longest first; one statement. */
    public List<StepFigures> steps(String personId, Period period) {
        var oversight = readers.oversight(personId);
        return mapper.steps(oversight.colleges(), oversight.isOfTheSchool(), period.from(), period.to()).stream()
                .map(FigureMapper.StepRow::figures)
                .toList();
    }

    /**
     * The twelve weeks of which this is the last, by service, then by week; those in which nothing came in or ended are left out. One
     * statement.
     */
    public List<Pace> paces(String personId, Period last) {
        var span = new Period(last.first().minusWeeks(WEEKS - 1), last.last());
        record Key(String service, Period week) {}
        var weeks = mapper.days(readers.oversight(personId).colleges(), span.from(), span.to()).stream()
                .collect(Collectors.groupingBy(
                        day -> new Key(day.service(), Period.weekOf(day.onDay())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return weeks.entrySet().stream()
                .map(week -> new Pace(
                        week.getKey().service(),
                        week.getKey().week(),
                        week.getValue().stream().mapToInt(DayRow::handedIn).sum(),
                        week.getValue().stream().mapToInt(DayRow::ended).sum()))
                .toList();
    }

    /** Most frequent first; one statement. */
    public List<ReasonFigures> reasons(String personId, Period period) {
        return mapper.reasons(readers.oversight(personId).colleges(), period.from(), period.to());
    }

    /** By service, given in the period; one statement. */
    public List<RatingFigures> ratings(String personId, Period period) {
        return mapper.ratings(readers.oversight(personId).colleges(), period.from(), period.to());
    }

    /**
     * The requests behind a figure, newest first, as far as the reader's role may open them.
     *
     * @param result only those with this end event; null: all
     * @param cursor of the page before; null: the first page
     * @throws NotFound for whoever looks after no unit
     */
    public Page<FigureCase> cases(
            String personId,
            Period period,
            String service,
            Figure figure,
            @Nullable String result,
            @Nullable String cursor,
            int limit) {
        var oversight = readers.oversight(personId);
        if (families.find(service)
                .filter(family -> readers.mayOpen(oversight, family))
                .isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var rows = mapper.cases(
                new FigureMapper.CasesOf(
                        oversight.colleges(), service, figure, result, period.from(), period.to(), clock.now()),
                cursor,
                limit + 1);
        var items = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(items, rows.size() > limit ? items.getLast().requestId() : null);
    }

    /** Notes that the figures of a period left the house as a file. */
    @Transactional
    public void exported(String personId, Period period) {
        audit.record(
                Audit.SYSTEM,
                personId,
                "figures.exported",
                null,
                Map.of("from", period.first().toString(), "to", period.last().toString()),
                Map.of());
    }

    private static ServiceFigures service(String key, List<CountRow> rows) {
        Map<Figure, Integer> counts = new EnumMap<>(
                Arrays.stream(Figure.values()).collect(Collectors.toMap(Function.identity(), figure -> 0)));
        rows.forEach(row -> counts.merge(row.figure(), row.times(), Integer::sum));
        var results = new TreeMap<String, Integer>();
        rows.stream()
                .filter(row -> row.result() != null)
                .forEach(row -> results.merge(String.valueOf(row.result()), row.times(), Integer::sum));
        return new ServiceFigures(key, counts, results);
    }
}
