package app.yizhan.housing;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.DirectoryReport;
import app.yizhan.testing.College;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HousingTest
class HousingFilesTest {

    @Autowired
    BedAllocations allocations;

    @Autowired
    Beds beds;

    @Autowired
    College college;

    @Autowired
    Dormitory dormitory;

    @Autowired
    SchoolClock clock;

    @BeforeEach
    void everybody_in_their_bed() {
        dormitory.reset();
    }

    @AfterEach
    void no_bed_and_no_student_twice() {
        assertThat(allocations.overlaps()).isEmpty();
    }

    @Test
    void the_same_files_again_change_nothing() {
        for (var file : new String[] {"buildings.csv", "beds.csv", "allocations.csv"}) {
            var report = dormitory.take(file, text -> text);
            assertThat(report.problems()).as(file).isEmpty();
            assertThat(report.added() + report.changed() + report.removed())
                    .as(file)
                    .isZero();
        }
    }

    @Test
    void a_student_whom_the_file_gives_another_bed_moves_on_the_day_it_says() {
        var report = allocated(text -> text.replace("b01-201-2,2023-09-01", "b01-205-1,2026-03-02"));
        assertThat(report.changed()).isEqualTo(1);
        var student = college.personId("student01");
        assertThat(beds.bedOf(student, LocalDate.of(2026, 3, 1)).orElseThrow().code())
                .isEqualTo("b01-201-2");
        assertThat(beds.bedOf(student, LocalDate.of(2026, 3, 2)).orElseThrow().code())
                .isEqualTo("b01-205-1");
    }

    @Test
    void students_exchange_and_move_on_in_one_file() {
        var report = allocated(text -> text.replace("b01-201-2", "x")
                .replace("b01-201-3", "b01-201-2")
                .replace("x", "b01-201-3")
                .replace("b01-201-4", "b01-205-1")
                .replace("b01-202-1", "b01-201-4"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.changed()).isEqualTo(4);
        assertThat(bedOf("student01")).isEqualTo("b01-201-3");
        assertThat(bedOf("student02")).isEqualTo("b01-201-2");
        assertThat(bedOf("student03")).isEqualTo("b01-205-1");
        assertThat(bedOf("student04")).isEqualTo("b01-201-4");
    }

    @Test
    void a_move_that_a_request_made_outlives_an_older_file_and_yields_to_a_newer_one() {
        allocations.move(TimeOrderedId.next(), college.personId("student01"), "b01-203-2", clock.today());
        var older = allocated(text -> text);
        assertThat(older.added() + older.changed() + older.removed()).isZero();
        assertThat(bedOf("student01")).isEqualTo("b01-203-2");
        allocated(text -> text.replaceAll("(?m)^2023010101,.*\\n", ""));
        assertThat(bedOf("student01")).isEqualTo("b01-203-2");
        var tomorrow = clock.today().plusDays(1);
        allocated(text -> text.replace("b01-201-2,2023-09-01", "b01-205-1," + tomorrow));
        assertThat(beds.bedOf(college.personId("student01"), tomorrow)
                        .orElseThrow()
                        .code())
                .isEqualTo("b01-205-1");
    }

    @Test
    void who_is_no_longer_listed_has_no_bed_from_today() {
        var report = allocated(text -> text.replaceAll("(?m)^2023010101,.*\\n", ""));
        assertThat(report.removed()).isEqualTo(1);
        assertThat(beds.bedOf(college.personId("student01"), clock.today())).isEmpty();
        assertThat(beds.bedOf(college.personId("student01"), clock.today().minusDays(1)))
                .isPresent();
    }

    @Test
    void bad_lines_are_named_and_leave_their_students_where_they_are() {
        dormitory.hold("b01-205-4", "student09");
        var report = allocated(text -> text.replace("b01-201-2", "b02-205-1")
                        .replace("b01-201-3", "b01-999-1")
                        .replace("b01-201-4", "b01-206-1")
                        .replace("b01-202-1", "b01-202-2")
                        .replace("b01-202-3", "b01-205-4")
                + "T00001,b01-205-2,2026-09-01\nnobody,b01-205-3,2026-09-01\n");
        assertThat(report.problems())
                .extracting(DirectoryReport.Problem::line)
                .containsExactly(3, 4, 5, 6, 7, 8, 30, 31);
        assertThat(report.problems())
                .extracting(DirectoryReport.Problem::message)
                .noneMatch(message -> message.startsWith("import."));
        assertThat(report.added() + report.changed() + report.removed()).isZero();
        assertThat(allocations.studentsWithoutBed()).isEmpty();
        assertThat(bedOf("student01")).isEqualTo("b01-201-2");
    }

    @Test
    void a_bed_whose_sleeper_stays_is_refused_along_the_whole_chain() {
        // student01 wants the bed of student02, who wants the bed of student03, who cannot go where they want
        var report = allocated(text -> text.replace("b01-201-4", "b01-206-1")
                .replace("b01-201-3", "b01-201-4")
                .replace("b01-201-2", "b01-201-3"));
        assertThat(report.problems()).hasSize(3);
        assertThat(bedOf("student01")).isEqualTo("b01-201-2");
        assertThat(bedOf("student02")).isEqualTo("b01-201-3");
        assertThat(bedOf("student03")).isEqualTo("b01-201-4");
    }

    @Test
    void a_bed_that_is_no_longer_listed_is_closed_and_opens_again_when_it_is() {
        dormitory.take("beds.csv", text -> text.replace("b01,2,203,2,1200,OPEN\n", ""));
        assertThat(beds.get("b01-203-2").open()).isFalse();
        dormitory.take("beds.csv", text -> text);
        assertThat(beds.get("b01-203-2").open()).isTrue();
    }

    @Test
    void beds_of_one_room_lie_on_one_floor_and_cost_the_same() {
        var report = dormitory.take("beds.csv", text -> text.replace("b01,2,203,2,1200", "b01,2,203,2,1500"));
        assertThat(report.problems()).hasSize(1);
        assertThat(beds.get("b01-203-2").fee()).isEqualTo(1200);
        assertThat(beds.get("b01-203-2").open()).isTrue();
    }

    @Test
    void a_building_with_sleepers_keeps_its_gender() {
        var report = dormitory.take("buildings.csv", text -> text.replaceFirst("(?m)(,b01,.*),M$", "$1,F"));
        assertThat(report.problems()).hasSize(1);
        assertThat(beds.building("b01").orElseThrow().gender())
                .isEqualTo(college.person("student01").gender());
    }

    private DirectoryReport allocated(UnaryOperator<String> change) {
        return dormitory.take("allocations.csv", change);
    }

    private String bedOf(String account) {
        return beds.bedOf(college.personId(account), clock.today())
                .orElseThrow()
                .code();
    }
}
