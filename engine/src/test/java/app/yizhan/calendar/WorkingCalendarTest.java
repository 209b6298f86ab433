package app.yizhan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.EngineTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@EngineTest
@Transactional
class WorkingCalendarTest {

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SchoolClock clock;

    private Duration offset = Duration.ZERO;

    @BeforeEach
    void in_november_2026() {
        offset = clock.offset();
        clock.setOffset(offset.plus(Duration.between(clock.now(), LocalDateTime.parse("2026-11-23T10:00"))));
    }

    @AfterEach
    void as_it_was() {
        clock.setOffset(offset);
    }

    @ParameterizedTest(name = "{0} + {1} {2} % = {3}")
    @CsvSource(textBlock = """
            # the start day does not count
            2026-11-23T10:00, 2wd, 100, 2026-11-25T18:00
            2026-11-23T20:00, 2wd, 100, 2026-11-25T18:00
            2026-11-27T10:00, 1wd, 100, 2026-11-30T18:00
            # begun on a rest day: as at the close of the working day before
            2026-11-28T10:00, 1wd, 100, 2026-11-30T18:00
            2026-11-29T23:59, 2wd, 100, 2026-12-01T18:00
            2026-10-03T09:00, 1wd, 100, 2026-10-08T18:00
            # holidays and make-up days
            2026-09-30T10:00, 1wd, 100, 2026-10-08T18:00
            2026-10-09T10:00, 1wd, 100, 2026-10-10T18:00
            2026-09-18T10:00, 1wd, 100, 2026-09-20T18:00
            2026-02-13T10:00, 2wd, 100, 2026-02-24T18:00
            # of the office hours between: 6 + 8 + 8 = 22
            2026-11-23T10:00, 2wd,   0, 2026-11-23T10:00
            2026-11-23T10:00, 2wd,  50, 2026-11-24T15:00
            2026-11-23T10:00, 2wd, 150, 2026-11-27T11:00
            2026-11-23T10:00, 2wd, 200, 2026-11-30T16:00
            2026-11-28T10:00, 1wd,  50, 2026-11-30T12:00
            2026-11-28T10:00, 1wd,  75, 2026-11-30T16:00
            # office hours
            2026-11-23T10:00, 2wh, 100, 2026-11-23T12:00
            2026-11-23T10:00, 3wh, 100, 2026-11-23T15:00
            2026-11-23T13:00, 30wh, 100, 2026-11-27T10:00
            2026-11-28T13:00, 1wh, 100, 2026-11-30T09:00
            # publicity counts its first day
            2026-09-28T09:00, 5pwd, 100, 2026-10-09T18:00
            2026-09-28T18:30, 1pwd, 100, 2026-09-29T18:00
            2026-11-28T09:00, 5pwd, 100, 2026-12-04T18:00
            # by the clock
            2026-11-27T23:50, 15min, 100, 2026-11-28T00:05
            2026-11-27T17:00, 48h, 100, 2026-11-29T17:00
            2026-11-27T17:00, 48h, 50, 2026-11-28T17:00
            2026-11-27T17:00, 3d, 150, 2026-12-02T05:00
            2026-01-31T10:00, P1M, 100, 2026-02-28T10:00
            2028-01-31T10:00, P1M, 100, 2028-02-29T10:00
            2026-11-20T10:00, P3M, 100, 2027-02-20T10:00
            2026-11-20T10:00, P1Y, 100, 2027-11-20T10:00
            """)
    void due_at(LocalDateTime from, String duration, int percent, LocalDateTime due) {
        assertThat(calendar.due(from, WorkDuration.parse(duration), percent).at()).isEqualTo(due);
    }

    @Test
    void the_days_counted_are_named() {
        var due = calendar.due(LocalDateTime.parse("2026-09-28T09:00"), WorkDuration.parse("5pwd"));
        assertThat(due.counted()).extracting(LocalDate::toString)
                .containsExactly("2026-09-28", "2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09");
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void a_year_that_is_not_loaded_gives_provisional_results_and_a_finding() {
        var due = calendar.due(LocalDateTime.parse("2026-12-31T10:00"), WorkDuration.parse("1wd"));
        assertThat(due.at()).isEqualTo("2027-01-01T18:00");
        assertThat(due.provisional()).isTrue();
        assertThat(calendar.gaps()).contains(new Gap(Gap.Kind.YEAR, "2027"));
    }

    @Test
    void a_loaded_year_closes_the_gap() {
        var loaded = calendar.load(2027, "notice", List.of(holiday("2027-01-01"), makeup("2027-01-03")), "a");
        assertThat(loaded.days()).hasSize(2);
        var due = calendar.due(LocalDateTime.parse("2026-12-31T10:00"), WorkDuration.parse("1wd"));
        assertThat(due.at()).isEqualTo("2027-01-03T18:00");
        assertThat(due.provisional()).isFalse();
        assertThat(calendar.gaps()).doesNotContain(new Gap(Gap.Kind.YEAR, "2027"));
        calendar.load(2027, "second notice", List.of(holiday("2027-01-04")), "a");
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-01-01"))).isTrue();
        assertThat(calendar.years().getFirst().source()).isEqualTo("second notice");
    }

    @Test
    void a_faulty_year_is_refused_with_every_fault() {
        var days = List.of(holiday("2027-01-01"), holiday("2027-01-01"), makeup("2027-01-04"), holiday("2026-12-31"));
        assertThatThrownBy(() -> calendar.load(2027, " ", days, "a"))
                .isInstanceOfSatisfying(InvalidFields.class, refusal -> assertThat(refusal.fields()).extracting(Refusal.Field::key)
                        .containsExactly("error.calendar.source", "error.calendar.twice", "error.calendar.makeup", "error.calendar.outside"));
    }

    @Test
    void terms_do_not_overlap() {
        assertThat(calendar.termOf(LocalDate.parse("2026-09-07"))).map(Term::code).contains("2026-1");
        assertThat(calendar.termOf(LocalDate.parse("2027-01-15"))).map(Term::code).contains("2026-1");
        assertThat(calendar.termOf(LocalDate.parse("2027-02-10"))).isEmpty();
        var overlapping = new Term("2026-3", "summer", LocalDate.parse("2027-07-09"), LocalDate.parse("2027-08-01"));
        assertThatThrownBy(() -> calendar.saveTerm(overlapping, "a")).isInstanceOf(InvalidFields.class);
        calendar.saveTerm(new Term("2026-2", "longer", LocalDate.parse("2027-03-01"), LocalDate.parse("2027-07-16")), "a");
        assertThat(calendar.termOf(LocalDate.parse("2027-07-16"))).map(Term::name).contains("longer");
    }

    @Test
    void without_a_term_to_come_there_is_a_finding() {
        assertThat(calendar.gaps()).extracting(Gap::kind).doesNotContain(Gap.Kind.TERM);
        jdbc.update("DELETE FROM term");
        calendar.load(2027, "notice", List.of(holiday("2027-01-01")), "a");
        assertThat(calendar.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.TERM);
    }

    @Test
    void office_time_between() {
        assertThat(calendar.officeTimeBetween(LocalDateTime.parse("2026-11-23T10:00"), LocalDateTime.parse("2026-11-25T18:00")))
                .isEqualTo(Duration.ofHours(22));
        assertThat(calendar.officeTimeBetween(LocalDateTime.parse("2026-11-23T13:00"), LocalDateTime.parse("2026-11-23T13:30")))
                .isZero();
        assertThat(calendar.officeTimeBetween(LocalDateTime.parse("2026-11-25T18:00"), LocalDateTime.parse("2026-11-23T10:00")))
                .isZero();
    }

    @Test
    void a_moment_beyond_all_plans_is_refused() {
        assertThatThrownBy(() -> calendar.due(LocalDateTime.MAX, WorkDuration.parse("1wd"))).isInstanceOf(InvalidFields.class);
    }

    private static CalendarDay holiday(String day) {
        return new CalendarDay(LocalDate.parse(day), CalendarDay.Kind.HOLIDAY, "元旦");
    }

    private static CalendarDay makeup(String day) {
        return new CalendarDay(LocalDate.parse(day), CalendarDay.Kind.MAKEUP, "元旦");
    }
}
