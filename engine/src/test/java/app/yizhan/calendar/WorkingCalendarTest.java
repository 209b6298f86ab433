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
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        assertThat(calendar.due(from, WorkDuration.parse(duration), percent).at())
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} + {1} {2} %, with the applicant {3} = {4}")
    @CsvSource(textBlock = """
            # over a working day: a day of the office is not lost
            2026-11-20T17:00, 2wd, 100, 2026-11-23T09:00/2026-11-23T17:00, 2026-11-25T18:00
            # over a weekend: no office time passed, nothing is given
            2026-11-20T17:00, 2wd, 100, 2026-11-20T18:00/2026-11-23T08:00, 2026-11-24T18:00
            2026-11-20T10:00, 2wd, 100, 2026-11-20T18:30/2026-11-22T23:00, 2026-11-24T18:00
            # a slip of up to an hour costs no day, a longer one does; several are added up
            2026-11-23T10:00, 2wd, 100, 2026-11-24T10:00/2026-11-24T11:00, 2026-11-25T18:00
            2026-11-23T10:00, 2wd, 100, 2026-11-24T10:00/2026-11-24T11:01, 2026-11-26T18:00
            2026-11-23T10:00, 2wd, 100, 2026-11-24T10:00/2026-11-24T11:00/2026-11-24T14:00/2026-11-24T14:30, 2026-11-26T18:00
            2026-11-26T10:00, 1wd, 100, 2026-11-27T10:00/2026-11-27T10:30, 2026-11-27T18:00
            # over a holiday: the National Day, 1 to 7 October, and its make-up day of 10 October
            2026-09-29T10:00, 2wd, 100, 2026-09-30T16:00/2026-10-08T10:00, 2026-10-09T18:00
            2026-09-29T10:00, 1wd, 100, 2026-09-30T16:00/2026-10-08T10:00, 2026-10-08T18:00
            2026-10-08T10:00, 1wd, 100, 2026-10-09T09:00/2026-10-09T17:00, 2026-10-10T18:00
            # several pauses, the later in what the earlier gave
            2026-11-23T10:00, 1wd, 100, 2026-11-24T09:00/2026-11-25T09:00/2026-11-25T14:00/2026-11-26T14:00, 2026-11-26T18:00
            # a pause in the afternoon of the day on which it is due, and one after that
            2026-11-23T09:00, 2wd, 100, 2026-11-23T10:00/2026-11-23T17:00/2026-11-26T17:00/2026-11-27T17:00, 2026-11-27T18:00
            2026-11-23T10:00, 2wd, 100, 2026-11-24T10:00/2026-11-24T11:00/2026-11-26T08:10/2026-11-26T17:00, 2026-11-25T18:00
            # a pause after the due time, and one that begins with it
            2026-11-23T10:00, 1wd, 100, 2026-11-24T18:00/2026-11-26T10:00, 2026-11-24T18:00
            2026-11-23T10:00, 2wh, 100, 2026-11-23T15:00/2026-11-26T10:00, 2026-11-23T12:00
            # parts of a limit and office hours keep their minutes: of 22 h half are 11, 8 of them before the pause
            2026-11-23T10:00, 2wd, 50, 2026-11-24T10:00/2026-11-27T16:00, 2026-11-30T09:00
            2026-11-23T10:00, 2wd, 150, 2026-11-24T10:00/2026-11-24T11:00, 2026-11-27T12:00
            2026-11-20T16:00, 4wh, 100, 2026-11-20T17:00/2026-11-23T08:00, 2026-11-23T11:00
            2026-11-20T16:00, 4wh, 100, 2026-11-20T17:00/2026-11-21T17:00, 2026-11-23T11:00
            2026-11-20T16:00, 4wh, 100, 2026-11-20T17:00/2026-11-23T11:00, 2026-11-23T16:00
            # publicity ends at a close as well
            2026-11-23T09:00, 2pwd, 100, 2026-11-23T10:00/2026-11-24T16:00, 2026-11-26T18:00
            # by the clock: night and weekend count for both
            2026-11-20T17:00, 48h, 100, 2026-11-20T18:00/2026-11-23T08:00, 2026-11-25T07:00
            2026-11-20T17:00, 48h, 50, 2026-11-20T18:00/2026-11-20T18:10, 2026-11-21T17:10
            2026-11-20T17:00, 3d, 100, 2026-11-21T17:00/2026-11-21T18:30/2026-11-22T10:00/2026-11-22T12:00, 2026-11-23T20:30
            2026-01-31T10:00, P1M, 100, 2026-02-01T10:00/2026-02-03T10:00, 2026-03-02T10:00
            """)
    void due_with_pauses(LocalDateTime from, String duration, int percent, String withApplicant, LocalDateTime due) {
        var times =
                Stream.of(withApplicant.split("/")).map(LocalDateTime::parse).toList();
        var pauses = IntStream.range(0, times.size() / 2)
                .mapToObj(n -> new Stopwatch.Pause(times.get(2 * n), times.get(2 * n + 1)))
                .toList();
        assertThat(calendar.due(new Stopwatch(from, pauses), WorkDuration.parse(duration), percent))
                .isEqualTo(due);
    }

    @Test
    void a_pause_never_makes_anything_due_earlier_and_office_time_left_stays() {
        var random = new Random(20261129);
        for (int n = 0; n < 400; n++) {
            var from = LocalDateTime.parse("2026-09-20T08:00").plusMinutes(random.nextInt(60 * 24 * 40));
            var returned = from.plusMinutes(random.nextInt(60 * 24 * 8));
            var paused = new Stopwatch.Pause(returned, returned.plusMinutes(random.nextInt(60 * 24 * 6)));
            for (var text : List.of("2wd", "3pwd", "9wh", "30h")) {
                var duration = WorkDuration.parse(text);
                int percent = List.of(50, 100, 150).get(random.nextInt(3));
                var without = calendar.due(from, duration, percent).at();
                var with = calendar.due(new Stopwatch(from, List.of(paused)), duration, percent);
                var left = calendar.officeTimeBetween(paused.from(), without);
                var leftAfter = calendar.officeTimeBetween(paused.to(), with);
                assertThat(with).as("%s %s %s %s", from, text, percent, paused).isAfterOrEqualTo(without);
                if (duration.kind() == WorkDuration.Kind.OFFICE_HOURS) {
                    assertThat(leftAfter).isEqualTo(left);
                } else if (duration.kind() != WorkDuration.Kind.CLOCK) {
                    assertThat(leftAfter.plusHours(1)).isGreaterThanOrEqualTo(left);
                    assertThat(leftAfter.minus(left)).isLessThan(Duration.ofHours(8));
                }
            }
        }
    }

    @Test
    void the_days_counted_are_named() {
        var due = calendar.due(LocalDateTime.parse("2026-09-28T09:00"), WorkDuration.parse("5pwd"));
        assertThat(due.counted())
                .extracting(LocalDate::toString)
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
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(Refusal.Field::key)
                                .containsExactly(
                                        "error.calendar.source",
                                        "error.calendar.twice",
                                        "error.calendar.makeup",
                                        "error.calendar.outside"));
    }

    @Test
    void terms_do_not_overlap() {
        assertThat(calendar.termOf(LocalDate.parse("2026-09-07")))
                .map(Term::code)
                .contains("2026-1");
        assertThat(calendar.termOf(LocalDate.parse("2027-01-15")))
                .map(Term::code)
                .contains("2026-1");
        assertThat(calendar.termOf(LocalDate.parse("2027-02-10"))).isEmpty();
        var overlapping = new Term("2026-3", "summer", LocalDate.parse("2027-07-09"), LocalDate.parse("2027-08-01"));
        assertThatThrownBy(() -> calendar.saveTerm(overlapping, "a")).isInstanceOf(InvalidFields.class);
        calendar.saveTerm(
                new Term("2026-2", "longer", LocalDate.parse("2027-03-01"), LocalDate.parse("2027-07-16")), "a");
        assertThat(calendar.termOf(LocalDate.parse("2027-07-16")))
                .map(Term::name)
                .contains("longer");
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
        assertThat(calendar.officeTimeBetween(
                        LocalDateTime.parse("2026-11-23T10:00"), LocalDateTime.parse("2026-11-25T18:00")))
                .isEqualTo(Duration.ofHours(22));
        assertThat(calendar.officeTimeBetween(
                        LocalDateTime.parse("2026-11-23T13:00"), LocalDateTime.parse("2026-11-23T13:30")))
                .isZero();
        assertThat(calendar.officeTimeBetween(
                        LocalDateTime.parse("2026-11-25T18:00"), LocalDateTime.parse("2026-11-23T10:00")))
                .isZero();
    }

    @Test
    void a_moment_beyond_all_plans_is_refused() {
        assertThatThrownBy(() -> calendar.due(LocalDateTime.MAX, WorkDuration.parse("1wd")))
                .isInstanceOf(InvalidFields.class);
    }

    private static CalendarDay holiday(String day) {
        return new CalendarDay(LocalDate.parse(day), CalendarDay.Kind.HOLIDAY, "元旦");
    }

    private static CalendarDay makeup(String day) {
        return new CalendarDay(LocalDate.parse(day), CalendarDay.Kind.MAKEUP, "元旦");
    }
}
