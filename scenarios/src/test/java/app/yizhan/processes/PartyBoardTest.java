package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.act;
import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.recommendation;
import static app.yizhan.processes.PartyMembershipForms.talk;
import static app.yizhan.processes.PartyMembershipForms.with;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.organisation.UnitKind;
import app.yizhan.organisation.Units;
import app.yizhan.party.BoardRow;
import app.yizhan.party.PartyBoards;
import app.yizhan.party.PartyPath;
import app.yizhan.refusal.NotFound;
import app.yizhan.testing.StatementCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Joining the Party: who stands where")
class PartyBoardTest extends PartyMembershipGround {

    @Autowired
    PartyBoards boards;

    @Autowired
    Units units;

    @Autowired
    StatementCount statements;

    @Test
    void a_board_says_who_stands_where_since_when_and_what_is_pressing_comes_first() {
        var slow = of("student03", life.apply("student03", day("2026-09-01")));
        var activist = of("student04", life.activist("student04", day("2026-09-16")));
        life.on(day("2026-10-12"));
        assertThat(board(SECRETARY)).extracting(row -> row.of().requestId()).containsExactly(slow, activist);
        assertThat(row(SECRETARY, slow)).satisfies(row -> {
            assertThat(row.of().step()).isEqualTo("02");
            assertThat(row.of().since()).isEqualTo(day("2026-09-01"));
            assertThat(row.due()).isEqualTo(day("2026-10-01"));
            assertThat(row.overdue()).isEqualTo(11);
            assertThat(row.mayOpen()).isTrue();
        });
        assertThat(row(SECRETARY, activist)).satisfies(row -> {
            assertThat(row.of().step()).isEqualTo("06");
            assertThat(row.of().since()).isEqualTo(day("2026-09-21"));
            assertThat(row.due()).as("half a year after the recommendation").isEqualTo(day("2027-03-16"));
            assertThat(row.overdue()).isZero();
            assertThat(row.isNear(day("2027-03-10"))).isTrue();
        });
        life.done(CONTACT, activist, day("2026-11-02"), assessment(day("2026-11-02"), "READY"));
        assertThat(row(SECRETARY, activist)).satisfies(row -> {
            assertThat(row.of().step()).isEqualTo("07");
            assertThat(row.earliest()).as("a year after it").isEqualTo(day("2027-09-16"));
        });
    }

    @Test
    void each_sees_the_rows_that_are_theirs() {
        var alone = of("student05", life.apply("student05", day("2026-09-02")));
        life.approve(SECRETARY, alone, day("2026-09-03"), talk(day("2026-09-03")));
        life.approve(SECRETARY, alone, day("2026-09-10"), recommendation(day("2026-09-10")));
        life.approve(COMMITTEE, alone, day("2026-09-14"));
        life.done(
                SECRETARY, alone, day("2026-09-14"), with(act(day("2026-09-14")), "contactOne", scenario.id(CONTACT)));
        var fresh = of("student06", life.apply("student06", day("2026-09-15")));
        for (var all : List.of(SECRETARY, "commissar01", GENERAL, COMMITTEE, DEPARTMENT)) {
            assertThat(board(all))
                    .as(all)
                    .extracting(row -> row.of().requestId())
                    .contains(alone, fresh);
        }
        assertThat(board(CONTACT)).extracting(row -> row.of().requestId()).containsExactly(alone);
        assertThat(board("contact02")).isEmpty();
        assertThat(row(GENERAL, fresh).mayOpen())
                .as("where it stands, not what it says")
                .isFalse();
        assertThat(row(DEPARTMENT, fresh).mayOpen()).isTrue();
        for (var other : List.of("student05", "counselor01", "school01", "member01", "admin")) {
            assertThatThrownBy(() -> boards.of(null, scenario.id(other)))
                    .as(other)
                    .isInstanceOf(NotFound.class);
        }
        var elsewhere = units.open(UnitKind.PARTY_BRANCH).stream()
                .filter(unit -> !unit.code().equals("xx-zb1"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> boards.of(elsewhere.id(), scenario.id(SECRETARY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> boards.of("nonsense", scenario.id(DEPARTMENT))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_board_costs_the_same_however_many_stand_on_it() throws Exception {
        stand(3, 5);
        var readers = List.of(SECRETARY, GENERAL, COMMITTEE, DEPARTMENT);
        var few = costs(readers);
        stand(6, 17);
        assertThat(board(SECRETARY)).hasSize(15);
        assertThat(costs(readers)).isEqualTo(few);
    }

    private void stand(int first, int last) {
        IntStream.rangeClosed(first, last)
                .mapToObj("student%02d"::formatted)
                .forEach(student -> of(student, life.apply(student, day("2026-09-01"))));
    }

    /** How many statements the board sends for each of them, once they are known. */
    private Map<String, Integer> costs(List<String> readers) throws Exception {
        Map<String, Integer> costs = new HashMap<>();
        for (var reader : readers) {
            board(reader);
            costs.put(reader, statements.of(() -> board(reader)));
        }
        return costs;
    }

    @Test
    void a_limit_that_was_counted_in_a_year_without_a_calendar_is_provisional_and_late_entries_are_counted() {
        var request = of("student07", life.apply("student07", day("2026-12-20")));
        life.approve(SECRETARY, request, day("2026-12-21"), talk(day("2026-12-21")));
        life.approve(
                SECRETARY,
                request,
                day("2026-12-30"),
                with(recommendation(day("2026-12-28")), "lateReason", "written down after the meeting"));
        assertThat(row(SECRETARY, request)).satisfies(row -> {
            assertThat(row.of().step()).isEqualTo("04");
            assertThat(row.provisional()).isTrue();
            assertThat(row.of().late()).isEqualTo(1);
        });
        assertThat(boards.overview(scenario.id(DEPARTMENT)))
                .filteredOn(count -> count.branch().code().equals("xx-zb1"))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.open()).isEqualTo(1);
                    assertThat(count.byStage()).containsExactly(0, 1, 0, 0, 0);
                    assertThat(count.provisional()).isEqualTo(1);
                    assertThat(count.late()).isEqualTo(1);
                });
        assertThat(boards.overview(scenario.id(DEPARTMENT)))
                .as("branches with nobody on the way too")
                .hasSameSizeAs(units.open(UnitKind.PARTY_BRANCH));
        for (var other : List.of(SECRETARY, CONTACT, "student07", "admin")) {
            assertThatThrownBy(() -> boards.overview(scenario.id(other)))
                    .as(other)
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void an_applicant_reads_the_way_with_the_days_of_what_is_done_and_the_next() {
        var request = of("student08", life.activist("student08", day("2026-09-16")));
        life.on(day("2026-10-12"));
        var path = boards.path(request, scenario.id("student08")).orElseThrow();
        assertThat(path.stops())
                .filteredOn(stop -> stop.actDate() != null)
                .extracting(PartyPath.Stop::step)
                .containsExactly("01", "02", "03", "04", "05");
        assertThat(path.stops())
                .filteredOn(PartyPath.Stop::here)
                .extracting(PartyPath.Stop::step)
                .containsExactly("06");
        assertThat(path.stops()).extracting(PartyPath.Stop::step).contains("08a", "08b", "15b");
        assertThat(path.now()).extracting(BoardRow::due).isEqualTo(day("2027-03-16"));
        for (var stranger : List.of("student01", "counselor01", "member01")) {
            assertThatThrownBy(() -> boards.path(request, scenario.id(stranger)))
                    .isInstanceOf(NotFound.class);
        }
        scenario.withdraw(request, "student08");
        assertThat(boards.path(request, scenario.id("student08")).orElseThrow().now())
                .isNull();
        assertThat(board(SECRETARY)).isEmpty();
        var other = scenario.submit(
                "certificate",
                "student08",
                Map.of("type", "ENROLMENT", "use", "a visa", "copies", 1, "language", "EN"));
        assertThat(boards.path(other, scenario.id("student08"))).isEmpty();
    }

    private List<BoardRow> board(String account) {
        return boards.of(branch(), scenario.id(account)).rows();
    }

    private BoardRow row(String account, String request) {
        return board(account).stream()
                .filter(row -> row.of().requestId().equals(request))
                .findFirst()
                .orElseThrow();
    }

    private String branch() {
        return units.byCode("xx-zb1").orElseThrow().id();
    }
}
