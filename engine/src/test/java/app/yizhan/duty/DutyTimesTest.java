package app.yizhan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.TimeOrderedId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When people are told: no burst in any minute, nor on the morning after a holiday, and one person hears of all at once. */
@Tag("database-free")
class DutyTimesTest {

    private static final LocalDate FIRST_OF_HOLIDAY = LocalDate.of(2026, 10, 1);
    private static final Set<LocalDate> REST =
            FIRST_OF_HOLIDAY.datesUntil(LocalDate.of(2026, 10, 8)).collect(Collectors.toSet());
    private static final Predicate<LocalDate> WORKS =
            day -> !REST.contains(day) && day.getDayOfWeek().getValue() < 6;
    private static final int CASES = 30_000;

    @Test
    void thirty_thousand_of_a_holiday_are_spread_over_three_mornings() {
        var times = told(FIRST_OF_HOLIDAY);
        assertThat(times).allMatch(at -> WORKS.test(at.toLocalDate()));
        assertThat(times).allMatch(at -> at.getHour() >= 8 && at.getHour() < 11);
        var days = count(times, LocalDateTime::toLocalDate);
        assertThat(days.keySet())
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 12));
        assertThat(days.values()).allMatch(n -> n < CASES * 0.36);
        assertThat(count(times, Function.identity()).values())
                .as("of 540 minutes none has twice its share")
                .allMatch(n -> n < 2 * CASES / 540);
    }

    @Test
    void on_a_usual_day_they_are_spread_over_the_morning_and_none_is_later() {
        var day = LocalDate.of(2026, 11, 18);
        var times = told(day);
        assertThat(times).allMatch(at -> at.toLocalDate().equals(day));
        assertThat(count(times, Function.identity())).hasSize(180);
    }

    @Test
    void whoever_is_told_hears_of_all_of_one_day_in_the_same_minute() {
        var person = TimeOrderedId.next();
        assertThat(DutyTimes.at(FIRST_OF_HOLIDAY, person, WORKS))
                .isEqualTo(DutyTimes.at(FIRST_OF_HOLIDAY, person, WORKS));
        assertThat(DutyTimes.at(LocalDate.of(2026, 11, 18), person, WORKS).toLocalTime())
                .isEqualTo(
                        DutyTimes.at(LocalDate.of(2026, 12, 18), person, WORKS).toLocalTime());
    }

    private static List<LocalDateTime> told(LocalDate day) {
        return IntStream.range(0, CASES)
                .mapToObj(i -> TimeOrderedId.next())
                .map(person -> DutyTimes.at(day, person, WORKS))
                .toList();
    }

    private static <K> Map<K, Long> count(List<LocalDateTime> times, Function<LocalDateTime, K> by) {
        return times.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}
