package app.yizhan.calendar.internal;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.calendar.Term;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What a year or a term must be before it is kept. */
public final class CalendarRules {

    private static final int LONGEST_TERM = 300;

    private CalendarRules() {}

    /** @throws InvalidFields with every fault there is; fields {@code year}, {@code source}, {@code days} */
    public static void check(int year, String source, List<CalendarDay> days) {
        var faults = new ArrayList<Refusal.Field>();
        if (year < 2000 || year > 2100) {
            faults.add(new Refusal.Field("year", "error.calendar.year", Map.of()));
        }
        if (source.isBlank() || source.length() > 300) {
            faults.add(new Refusal.Field("source", "error.calendar.source", Map.of()));
        }
        if (days.isEmpty()) {
            faults.add(new Refusal.Field("days", "error.calendar.empty", Map.of()));
        }
        var seen = new HashSet<LocalDate>();
        for (var day : days) {
            fault(year, day, !seen.add(day.date()), faults);
        }
        refuse(faults);
    }

    private static void fault(int year, CalendarDay day, boolean twice, List<Refusal.Field> faults) {
        Map<String, Object> args = Map.of("date", day.date(), "year", year);
        if (day.date().getYear() != year) {
            faults.add(new Refusal.Field("days", "error.calendar.outside", args));
        }
        if (twice) {
            faults.add(new Refusal.Field("days", "error.calendar.twice", args));
        }
        if (day.kind() == CalendarDay.Kind.MAKEUP && day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            faults.add(new Refusal.Field("days", "error.calendar.makeup", args));
        }
        if (day.name().isBlank() || day.name().length() > 100) {
            faults.add(new Refusal.Field("days", "error.calendar.name", args));
        }
    }

    /** @throws InvalidFields with every fault there is; fields {@code code}, {@code name}, {@code lastDay}, {@code firstDay} */
    public static void check(Term term, List<Term> known) {
        var faults = new ArrayList<Refusal.Field>();
        if (!term.code().matches("20\\d{2}-[1-9]")) {
            faults.add(new Refusal.Field("code", "error.term.code", Map.of()));
        }
        if (term.name().isBlank() || term.name().length() > 100) {
            faults.add(new Refusal.Field("name", "error.term.name", Map.of()));
        }
        if (term.lastDay().isBefore(term.firstDay())
                || term.lastDay().isAfter(term.firstDay().plusDays(LONGEST_TERM))) {
            faults.add(new Refusal.Field("lastDay", "error.term.days", Map.of()));
        }
        known.stream()
                .filter(other -> !other.code().equals(term.code()))
                .filter(other -> !other.lastDay().isBefore(term.firstDay())
                        && !other.firstDay().isAfter(term.lastDay()))
                .forEach(other ->
                        faults.add(new Refusal.Field("firstDay", "error.term.overlap", Map.of("name", other.name()))));
        refuse(faults);
    }

    private static void refuse(List<Refusal.Field> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
    }
}
