package app.yizhan.party;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.calendar.internal.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules' days beside days counted one by one by a calendar of this test's own; nothing of it is shared. */
@Tag("database-free")
class PartyDatesTest {

    private static final long SEED = 20260518L;
    private static final int CASES = 1_500;
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final Random random = new Random(SEED);

    /** A day as people write it, without a library's arithmetic. */
    private record Day(int year, int month, int day) {

        static Day of(LocalDate date) {
            return new Day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }

        LocalDate date() {
            return LocalDate.parse("%04d-%02d-%02d".formatted(year, month, day));
        }

        static int length(int year, int month) {
            boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            return month == 2 && leap ? 29 : LENGTHS[month - 1];
        }

        Day next() {
            if (day < length(year, month)) {
                return new Day(year, month, day + 1);
            }
            return month < 12 ? new Day(year, month + 1, 1) : new Day(year + 1, 1, 1);
        }

        /** The same day of a later month, or its last. */
        Day monthsLater(int months) {
            int y = year;
            int m = month;
            for (int i = 0; i < months; i++) {
                m++;
                if (m > 12) {
                    m = 1;
                    y++;
                }
            }
            return new Day(y, m, Math.min(day, length(y, m)));
        }

        boolean before(Day other) {
            return year != other.year
                    ? year < other.year
                    : month != other.month ? month < other.month : day < other.day;
        }
    }

    /** Month ends, leap days and turns of the year twice as often as their share. */
    private LocalDate anyDay() {
        int year = 1996 + random.nextInt(60);
        int month = 1 + random.nextInt(12);
        int length = Day.length(year, month);
        int day = random.nextInt(3) == 0 ? length - random.nextInt(3) : 1 + random.nextInt(length);
        return random.nextInt(12) == 0 && Day.length(year, 2) == 29
                ? new Day(year, 2, 29).date()
                : new Day(year, month, day).date();
    }

    private LocalDate around(LocalDate day) {
        return day.plusDays(random.nextInt(7) - 3L);
    }

    @Test
    void gaps_end_where_a_count_by_hand_ends() {
        for (var code : Packs.CODES) {
            var pack = Packs.confirmed(code);
            for (int i = 0; i < CASES; i++) {
                var activist = anyDay();
                var end = Day.of(activist).monthsLater(12);
                var act = around(end.date());
                var verdict = Packs.check(
                        pack, "07", Map.of("activistDate", activist.toString(), "candidateDate", act.toString()));
                assertThat(verdict.earliest()).as("from %s", activist).isEqualTo(end.date());
                assertThat(verdict.ok())
                        .as("%s to %s", activist, act)
                        .isEqualTo(!Day.of(act).before(end));
                var born =
                        Packs.check(pack, "01", Map.of("birthDate", activist.toString(), "applyDate", act.toString()));
                assertThat(born.earliest())
                        .as("born %s", activist)
                        .isEqualTo(Day.of(activist).monthsLater(18 * 12).date());
                assertThat(born.codes()).containsExactly("NOT_ELIGIBLE_AGE");
            }
        }
    }

    @Test
    void deadlines_end_where_a_count_by_hand_ends_and_never_refuse() {
        for (var code : Packs.CODES) {
            var pack = Packs.confirmed(code);
            for (int i = 0; i < CASES; i++) {
                var apply = anyDay();
                var end = Day.of(apply).monthsLater(1);
                var act = around(end.date());
                var talk = Packs.check(pack, "02", Map.of("applyDate", apply.toString(), "talkDate", act.toString()));
                assertThat(talk.due()).as("from %s", apply).isEqualTo(end.date());
                assertThat(talk.ok()).isTrue();
                assertThat(talk.warnings().stream().anyMatch(w -> w.code().equals("DEADLINE_MISSED")))
                        .as("%s to %s", apply, act)
                        .isEqualTo(end.before(Day.of(act)));
                var approval = Packs.check(pack, "17", Map.of("meetingDate", apply.toString()));
                assertThat(approval.due())
                        .isEqualTo(Day.of(apply).monthsLater(3).date());
                assertThat(approval.hardLimit())
                        .isEqualTo(Day.of(apply).monthsLater(6).date());
                assertThat(approval.probationEnd())
                        .isEqualTo(Day.of(apply).monthsLater(12).date());
            }
        }
    }

    @Test
    void publicity_ends_where_a_walk_over_the_days_ends() {
        var pack = Packs.confirmed("RP-2026");
        for (int i = 0; i < CASES; i++) {
            var days = calendarOfAFewYears();
            var start = LocalDate.of(2026 + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
            var counted = new ArrayList<LocalDate>();
            boolean provisional = false;
            var day = Day.of(start);
            while (counted.size() < 5) {
                provisional |= !days.years().contains(day.year());
                if (isWorking(day.date(), days)) {
                    counted.add(day.date());
                }
                day = day.next();
            }
            var act = around(day.date());
            var verdict = Packs.check(
                    pack, "08b", Map.of("publicityStart", start.toString(), "candidateDate", act.toString()), days);
            assertThat(verdict.counted()).as("from %s", start).isEqualTo(counted);
            assertThat(verdict.publicityEnd()).isEqualTo(counted.getLast());
            assertThat(verdict.earliest()).isEqualTo(day.date());
            assertThat(verdict.provisional())
                    .as("from %s in %s", start, days.years())
                    .isEqualTo(provisional);
            assertThat(verdict.ok())
                    .as("from %s, listed on %s", start, act)
                    .isEqualTo(act.isBefore(start) || act.isAfter(counted.getLast()));
        }
    }

    /** Holidays of up to ten days and Saturdays or Sundays made up for, in some of the years. */
    private WorkingDays calendarOfAFewYears() {
        Map<LocalDate, CalendarDay.Kind> unusual = new HashMap<>();
        Set<Integer> years = random.nextBoolean() ? Set.of(2026, 2027, 2028, 2029, 2030) : Set.of(2026, 2028);
        for (int year : years) {
            for (int i = 0; i < 12; i++) {
                var day = LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(18));
                int length = 1 + random.nextInt(10);
                for (int j = 0; j < length; j++) {
                    unusual.put(day.plusDays(j), CalendarDay.Kind.HOLIDAY);
                }
                var rest = day.plusDays(length);
                if (rest.getDayOfWeek().getValue() > 5) {
                    unusual.put(rest, CalendarDay.Kind.MAKEUP);
                }
            }
        }
        return new WorkingDays(years, unusual, List.of());
    }

    private static boolean isWorking(LocalDate day, WorkingDays days) {
        var kind = days.unusual().get(day);
        return kind == CalendarDay.Kind.MAKEUP
                || kind == null && day.getDayOfWeek().getValue() <= 5;
    }

    @Test
    void votes_pass_by_whole_people_only() {
        var pack = Packs.confirmed("RP-2026");
        for (int i = 0; i < CASES; i++) {
            int should = random.nextInt(60);
            int present = random.nextInt(should + 1);
            int yes = random.nextInt(present + 1);
            int written = random.nextInt(should - present + 1);
            var verdict = Packs.check(
                    pack,
                    "15",
                    Map.of(
                            "vote",
                            Map.of("shouldAttend", should, "present", present, "yes", yes, "writtenYes", written)));
            boolean meets = present > should / 2.0;
            boolean passes = yes + written > should / 2.0;
            assertThat(verdict.codes())
                    .as("%s of %s, %s + %s", present, should, yes, written)
                    .isEqualTo(!meets ? List.of("QUORUM_FAIL") : passes ? List.of() : List.of("VOTE_FAIL"));
        }
    }
}
