package app.yizhan.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Days of what comes again and again, beside a count by hand that shares nothing with it. */
@Tag("database-free")
class PeriodsTest {

    private static final long SEED = 20261201L;
    private static final int CASES = 500;
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final Random random = new Random(SEED);

    @Test
    void each_is_counted_from_the_anchor_and_ends_with_the_month_where_the_day_is_missing() {
        for (int i = 0; i < CASES; i++) {
            var anchor = anyDay();
            int months = 1 + random.nextInt(12);
            var periods = new Periods(anchor, every(months));
            for (int n = 1; n <= 12; n++) {
                assertThat(periods.due(n).toString())
                        .as("%d months, the %dth after %s", months, n, anchor)
                        .isEqualTo(monthsLater(anchor, months * n));
            }
        }
        assertThat(new Periods(LocalDate.of(2023, 8, 31), every(6)).due(1)).isEqualTo("2024-02-29");
        assertThat(new Periods(LocalDate.of(2023, 8, 31), every(6)).due(2))
                .as("February moves nothing that comes after it")
                .isEqualTo("2024-08-31");
    }

    @Test
    void what_comes_next_is_the_first_that_has_not_passed_and_no_late_act_moves_a_day() {
        for (int i = 0; i < CASES; i++) {
            var anchor = anyDay();
            int months = 1 + random.nextInt(6);
            var periods = new Periods(anchor, every(months));
            int n = random.nextInt(5);
            var day = anchor.plusDays(random.nextInt(1_500));
            int expected = n + 1;
            while (monthsLater(anchor, months * expected).compareTo(day.toString()) < 0) {
                expected++;
            }
            assertThat(periods.next(n, day)).isEqualTo(expected);
        }
    }

    @Test
    void a_check_says_when_the_next_is_due_after_those_that_were_done() {
        var pack = Packs.confirmed("RP-2026");
        for (int i = 0; i < CASES; i++) {
            var anchor = anyDay();
            var day = anchor;
            List<String> acts = new ArrayList<>();
            int due = 1;
            for (int k = random.nextInt(4); k > 0; k--) {
                day = day.plusDays(150 + random.nextInt(200));
                acts.add(day.toString());
                due++;
                while (monthsLater(anchor, 6 * due).compareTo(day.toString()) < 0) {
                    due++;
                }
            }
            var verdict = Packs.check(pack, "06", Map.of("activistDate", anchor.toString(), "assessmentDates", acts));
            assertThat(verdict.due()).hasToString(monthsLater(anchor, 6 * due));
            assertThat(verdict.ok()).isTrue();
        }
    }

    @Test
    void days_less_than_the_gap_apart_are_refused_with_the_first_that_may_be() {
        var near = Map.of("activistDate", "2025-09-16", "assessmentDates", List.of("2026-03-10", "2026-08-06"));
        var verdict = Packs.check(Packs.confirmed("RP-2026"), "06", near);
        assertThat(verdict.codes()).containsExactly("GAP_NOT_MET");
        assertThat(verdict.earliest()).isEqualTo("2026-08-07");
        assertThat(Packs.check(Packs.shipped("RP-2026"), "06", near).ok())
                .as("nobody has confirmed it")
                .isTrue();
    }

    @Test
    void days_that_stand_too_near_to_each_other_warn_and_refuse_nothing_that_comes_after_them() {
        var pack = Packs.confirmed("RP-2026");
        var stand = assessed(pack, "2026-01-10", "2026-04-20", "2026-11-02");
        assertThat(stand.ok()).isTrue();
        assertThat(stand.warnings()).extracting(Verdict.Warning::code).contains("GAP_NOT_MET");
        assertThat(stand.earliest()).as("no day that has passed").isNull();
        var next = assessed(pack, "2026-01-10", "2026-04-20", "2026-09-01");
        assertThat(next.codes()).containsExactly("GAP_NOT_MET");
        assertThat(next.earliest()).isEqualTo("2026-09-17");
        assertThat(assessed(pack, "2026-11-02", "2026-06-10").codes())
                .as("entered later, of a day before")
                .containsExactly("GAP_NOT_MET");
    }

    /** @param days in the order in which they were told: the last is judged */
    private static Verdict assessed(RulePack pack, String... days) {
        return Packs.check(pack, "06", Map.of("activistDate", "2025-09-16", "assessmentDates", List.of(days)));
    }

    @Test
    void a_rule_of_periods_counts_at_steps_that_are_done_again_and_again_alone() {
        var pack = Packs.confirmed("RP-2026");
        var rule = pack.rule("06-assessment").orElseThrow();
        assertThat(faults(
                        pack,
                        new SchoolRule(
                                "07",
                                RuleKind.PERIOD,
                                rule.base(),
                                "assessmentDates",
                                "2",
                                RuleUnit.MONTHS,
                                null,
                                false,
                                "ours")))
                .containsExactly("step");
        assertThat(faults(
                        pack,
                        new SchoolRule(
                                "21",
                                RuleKind.PERIOD,
                                List.of("probationEnd"),
                                "reportDates",
                                "2",
                                RuleUnit.MONTHS,
                                null,
                                false,
                                "ours")))
                .containsExactly("base");
        assertThat(pack.steps().stream().filter(PartyPeriods::isRepeated).map(PartyStep::code))
                .containsExactly("06", "21");
    }

    private static List<String> faults(RulePack pack, SchoolRule own) {
        return catchThrowableOfType(InvalidFields.class, () -> SchoolRuleChecks.check(pack, own)).fields().stream()
                .map(Refusal.Field::field)
                .toList();
    }

    private LocalDate anyDay() {
        int year = 2020 + random.nextInt(12);
        int month = 1 + random.nextInt(12);
        int last = length(year, month);
        return LocalDate.of(year, month, random.nextInt(3) == 0 ? last - random.nextInt(3) : 1 + random.nextInt(last));
    }

    private static int length(int year, int month) {
        boolean leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
        return month == 2 && leap ? 29 : LENGTHS[month - 1];
    }

    /** As people write it, one month after the other. */
    private static String monthsLater(LocalDate from, int months) {
        int year = from.getYear();
        int month = from.getMonthValue();
        for (int i = 0; i < months; i++) {
            year += month == 12 ? 1 : 0;
            month = month == 12 ? 1 : month + 1;
        }
        return "%04d-%02d-%02d".formatted(year, month, Math.min(from.getDayOfMonth(), length(year, month)));
    }

    private static PartyRule every(int months) {
        var rule = Packs.confirmed("RP-2026").rule("06-assessment").orElseThrow();
        return rule.corrected(String.valueOf(months), rule.article(), rule.source());
    }
}
