package app.yizhan.party;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.calendar.Due;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.internal.DueCount;
import app.yizhan.calendar.internal.WorkingDays;
import app.yizhan.party.internal.PackFile;
import app.yizhan.party.internal.PackRows;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/** The shipped packs as two people would have confirmed them, and the holidays of 2026; without a database. */
final class Packs {

    static final List<String> CODES = List.of("RP-2014", "RP-2026");

    private static final WorkingDays OF_2026 = with2026();

    private Packs() {}

    static RulePack shipped(String code) {
        var file = file(code);
        return new RulePack(
                code,
                file.stepRows().stream().map(PackRows::step).toList(),
                file.ruleRows().stream().map(PackRows::rule).toList());
    }

    static RulePack confirmed(String code) {
        var shipped = shipped(code);
        return new RulePack(
                code,
                shipped.steps(),
                shipped.rules().stream()
                        .map(rule -> rule.corrected(rule.value(), rule.article(), rule.source()))
                        .toList());
    }

    private static PackFile file(String code) {
        return PackFile.all().stream()
                .filter(file -> file.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Verdict check(RulePack pack, String step, Map<String, ?> facts) {
        return check(pack, step, facts, OF_2026);
    }

    static Verdict check(RulePack pack, String step, Map<String, ?> facts, WorkingDays days) {
        var at = pack.step(step).orElseThrow();
        var known = FactReader.read(facts);
        PartyChecks.needed(at, known);
        BiFunction<LocalDateTime, WorkDuration, Due> calendar =
                (from, length) -> new DueCount(days).due(from, length, 100);
        return Verdicts.of(pack, at, known, calendar);
    }

    /** @param facts JSON with single quotes */
    @SuppressWarnings("unchecked")
    static Map<String, Object> facts(String facts) {
        return JsonMapper.shared().readValue(facts.replace('\'', '"'), Map.class);
    }

    static WorkingDays without() {
        return new WorkingDays(Set.of(), Map.of(), List.of());
    }

    private static WorkingDays with2026() {
        var days = new TreeMap<LocalDate, CalendarDay.Kind>();
        holidays(days, "2026-01-01", 3);
        holidays(days, "2026-02-15", 9);
        holidays(days, "2026-04-04", 3);
        holidays(days, "2026-05-01", 5);
        holidays(days, "2026-06-19", 3);
        holidays(days, "2026-09-25", 3);
        holidays(days, "2026-10-01", 7);
        List.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")
                .forEach(day -> days.put(LocalDate.parse(day), CalendarDay.Kind.MAKEUP));
        return new WorkingDays(Set.of(2026), Map.copyOf(days), List.of());
    }

    private static void holidays(Map<LocalDate, CalendarDay.Kind> days, String first, int count) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(first).plusDays(count))
                .forEach(day -> days.put(day, CalendarDay.Kind.HOLIDAY));
    }
}
