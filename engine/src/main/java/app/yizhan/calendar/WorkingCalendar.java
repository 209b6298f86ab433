package app.yizhan.calendar;

import app.yizhan.calendar.internal.CalendarMapper;
import app.yizhan.calendar.internal.CalendarRules;
import app.yizhan.calendar.internal.DueCount;
import app.yizhan.calendar.internal.WorkingDays;
import app.yizhan.refusal.InvalidFields;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the offices work (08:00-12:00 and 14:00-18:00 on working days), and when something is due.
 *
 * <p>{@code 2wd}: the start day does not count; due at 18:00 of the second working day after it. {@code 5pwd}: the start day counts
 * if the office was still open. {@code 30wh}: when the office was open for 30 hours. A year that is not loaded knows only weekends:
 * results in it are provisional and the year stands in {@link #gaps()}. Reads cost no query; a change on another node is seen within
 * a minute.
 */
@Service
public class WorkingCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingCalendar.class);
    private static final Duration AT_MOST_BEHIND = Duration.ofSeconds(30);
    /** The notice for the next year is published in October or November. */
    private static final MonthDay NEXT_YEAR_EXPECTED = MonthDay.of(Month.NOVEMBER, 1);

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private final CalendarMapper calendar;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final LiveCopy<WorkingDays> days;
    private final Set<Integer> missed = ConcurrentHashMap.newKeySet();

    WorkingCalendar(CalendarMapper calendar, SchoolClock clock, ApplicationEventPublisher events) {
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
        this.days = new LiveCopy<>(this::read, AT_MOST_BEHIND);
    }

    public Due due(LocalDateTime from, WorkDuration duration) {
        return due(from, duration, 100);
    }

    /**
     * @param percent of the office time between start and due; of the clock time for durations by the clock. May exceed 100
     * @throws InvalidFields if {@code from} lies outside any time a school plans for
     */
    public Due due(LocalDateTime from, WorkDuration duration, int percent) {
        return counted(from, count -> count.due(from, duration, percent));
    }

    /** When it is due if its clock stood still meanwhile; never earlier than without that. */
    public LocalDateTime due(Stopwatch watch, WorkDuration duration) {
        return due(watch, duration, 100);
    }

    /** @param percent as above */
    public LocalDateTime due(Stopwatch watch, WorkDuration duration, int percent) {
        return counted(watch.start(), count -> count.due(watch, duration, percent));
    }

    private <T> T counted(LocalDateTime from, Function<DueCount, T> question) {
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw new InvalidFields("from", "error.from", Map.of());
        }
        var count = new DueCount(days.get());
        var answer = question.apply(count);
        count.missing().stream()
                .filter(missed::add)
                .forEach(year -> LOG.warn("The calendar of {} is missing: results are provisional", year));
        return answer;
    }

    public boolean isWorkingDay(LocalDate day) {
        return days.get().isWorking(day);
    }

    /** Whether the day lies in a public holiday; a usual weekend does not. */
    public boolean isHoliday(LocalDate day) {
        return days.get().isHoliday(day);
    }

    /** The term in whose teaching weeks the day lies; none during breaks. */
    public Optional<Term> termOf(LocalDate day) {
        return terms().stream().filter(term -> term.contains(day)).findFirst();
    }

    /** By first day. */
    public List<Term> terms() {
        return days.get().terms();
    }

    /** What is missing now: a year in which something was to be counted, this year, from November the next, and a term to come. */
    public List<Gap> gaps() {
        var known = days.get();
        var today = clock.today();
        var years = new TreeSet<>(missed);
        years.add(today.getYear());
        if (!MonthDay.from(today).isBefore(NEXT_YEAR_EXPECTED)) {
            years.add(today.getYear() + 1);
        }
        years.removeAll(known.years());
        var gaps = new ArrayList<Gap>();
        years.forEach(year -> gaps.add(new Gap(Gap.Kind.YEAR, year.toString())));
        if (known.terms().stream().noneMatch(term -> !term.lastDay().isBefore(today))) {
            gaps.add(new Gap(Gap.Kind.TERM, today.toString()));
        }
        return List.copyOf(gaps);
    }

    /** Newest first. */
    public List<CalendarYear> years() {
        var byYear = calendar.days().stream()
                .map(row -> new CalendarDay(row.calDate(), row.kind(), row.name()))
                .collect(Collectors.groupingBy(day -> day.date().getYear()));
        return calendar.years().reversed().stream()
                .map(row -> new CalendarYear(
                        row.calYear(), row.source(), row.loadedAt(), byYear.getOrDefault(row.calYear(), List.of())))
                .toList();
    }

    /**
     * Replaces a year. Whoever keeps times that were counted with it hears {@link CalendarChanged} and counts again.
     *
     * @throws InvalidFields fields {@code year}, {@code source}, {@code days}
     */
    @Transactional
    public CalendarYear load(int year, String source, List<CalendarDay> unusual, String actorId) {
        CalendarRules.check(year, source, unusual);
        days.changed();
        var row = new CalendarMapper.YearRow(year, source.strip(), clock.now());
        if (calendar.updateYear(row) == 0) {
            calendar.insertYear(row);
        }
        calendar.deleteDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        unusual.forEach(calendar::insertDay);
        events.publishEvent(
                new CalendarChanged(actorId, "year " + year, Map.of("source", row.source(), "days", unusual.size())));
        return years().stream()
                .filter(loaded -> loaded.year() == year)
                .findFirst()
                .orElseThrow();
    }

    /** Adds a term, or changes the one of the same code. @throws InvalidFields fields as in {@link Term} */
    @Transactional
    public void saveTerm(Term term, String actorId) {
        days.changed();
        CalendarRules.check(term, calendar.terms());
        if (calendar.updateTerm(term) == 0) {
            calendar.insertTerm(term);
        }
        events.publishEvent(new CalendarChanged(
                actorId,
                "term " + term.code(),
                Map.of("name", term.name(), "firstDay", term.firstDay(), "lastDay", term.lastDay())));
    }

    /** How long the office was open from one moment to a later one. */
    public Duration officeTimeBetween(LocalDateTime from, LocalDateTime to) {
        return new DueCount(days.get()).officeTime(from, to);
    }

    private WorkingDays read() {
        var years =
                calendar.years().stream().map(CalendarMapper.YearRow::calYear).collect(Collectors.toUnmodifiableSet());
        var unusual = calendar.days().stream()
                .collect(Collectors.toUnmodifiableMap(CalendarMapper.DayRow::calDate, CalendarMapper.DayRow::kind));
        return new WorkingDays(years, unusual, List.copyOf(calendar.terms()));
    }
}
