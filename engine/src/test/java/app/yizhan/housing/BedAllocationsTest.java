package app.yizhan.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.College;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@HousingTest
class BedAllocationsTest {

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

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String request = TimeOrderedId.next();

    @BeforeEach
    void everybody_in_their_bed() {
        dormitory.reset();
    }

    @AfterEach
    void no_bed_and_no_student_twice() {
        assertThat(allocations.overlaps()).isEmpty();
        assertThat(allocations.studentsWithoutBed()).isEmpty();
    }

    @Test
    void a_move_closes_the_old_bed_and_opens_the_new_one_on_the_same_day() {
        move("student01", "b01-203-2");
        assertThat(bedOf("student01")).isEqualTo("b01-203-2");
        assertThat(beds.bedOf(college.personId("student01"), clock.today().minusDays(1)))
                .get()
                .extracting(BedPlace::code)
                .isEqualTo("b01-201-2");
        assertThat(stateOf("b01-201-2")).isEqualTo(BedState.State.FREE);
        assertThat(allocations.changedSince(college.personId("student01"), clock.today()))
                .isTrue();
        assertThat(allocations.changedSince(college.personId("student02"), clock.today()))
                .isFalse();
        assertThat(audit.entries(request)).extracting(e -> e.action()).containsExactly("bed.changed");
    }

    @Test
    void a_move_that_runs_twice_for_its_request_changes_nothing_the_second_time() {
        move("student01", "b01-203-2");
        var rows = rows();
        move("student01", "b01-203-2");
        assertThat(rows()).isEqualTo(rows);
        allocations.move(TimeOrderedId.next(), college.personId("student01"), "b01-205-1", clock.today());
        move("student01", "b01-203-2");
        assertThat(bedOf("student01")).isEqualTo("b01-205-1");
    }

    @Test
    void two_moves_on_one_day_leave_the_last_bed() {
        move("student01", "b01-203-2");
        allocations.move(TimeOrderedId.next(), college.personId("student01"), "b01-205-1", clock.today());
        assertThat(bedOf("student01")).isEqualTo("b01-205-1");
        allocations.move(TimeOrderedId.next(), college.personId("student02"), "b01-203-2", clock.today());
        assertThat(bedOf("student02")).isEqualTo("b01-203-2");
    }

    @Test
    void an_exchange_gives_each_the_bed_of_the_other_and_only_once() {
        swap("student01", "student22");
        assertThat(bedOf("student01")).isEqualTo("b03-201-1");
        assertThat(bedOf("student22")).isEqualTo("b01-201-2");
        swap("student01", "student22");
        assertThat(bedOf("student01")).isEqualTo("b03-201-1");
        allocations.swap(
                TimeOrderedId.next(), college.personId("student22"), college.personId("student01"), clock.today());
        assertThat(bedOf("student01")).isEqualTo("b01-201-2");
    }

    @Test
    void each_refusal_has_its_code_and_changes_nothing() {
        dormitory.hold("b01-203-2", "student02");
        refused("student01", "b01-999-1", "BED_UNKNOWN");
        refused("student01", "b01-206-1", "BED_CLOSED");
        refused("student01", "b02-205-1", "GENDER_MISMATCH");
        refused("student01", "b01-201-2", "BED_IS_OWN");
        refused("student01", "b01-202-1", "BED_TAKEN");
        refused("student01", "b01-203-2", "BED_HELD");
        refused("student26", "b01-205-1", "NO_BED_OF_OWN");
        assertThat(bedOf("student01")).isEqualTo("b01-201-2");
    }

    @Test
    void exchanges_are_refused_where_moves_would_be() {
        swapRefused("student01", "student01", "SWAP_WITH_ONESELF");
        swapRefused("student01", "student11", "GENDER_MISMATCH");
        swapRefused("student01", "student26", "NO_BED_OF_OWN");
        dormitory.hold("b03-201-1", "student22");
        swapRefused("student01", "student22", "BED_HELD");
    }

    @Test
    void the_hold_of_the_own_request_does_not_stand_in_the_way() {
        var own = dormitory.hold("b01-203-2", "student01");
        assertThatCode(() -> allocations.checkFree("b01-203-2", college.person("student01"), own))
                .doesNotThrowAnyException();
        allocations.move(own, college.personId("student01"), "b01-203-2", clock.today());
        assertThat(bedOf("student01")).isEqualTo("b01-203-2");
    }

    @Test
    void a_refusal_that_a_model_step_catches_leaves_its_transaction_alive() {
        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> move("student01", "b01-202-1")).isInstanceOf(BedTaken.class);
            assertThatThrownBy(() -> beds.get("nowhere")).isInstanceOf(BedUnknown.class);
            assertThat(status.isRollbackOnly()).isFalse();
            move("student01", "b01-203-2");
        });
        assertThat(bedOf("student01")).isEqualTo("b01-203-2");
    }

    @Test
    void a_bed_promised_from_a_later_day_on_is_taken() {
        var later = clock.today().plusDays(10);
        allocations.move(request, college.personId("student02"), "b01-203-2", later);
        refused("student01", "b01-203-2", "BED_TAKEN");
        refused("student03", "b01-201-3", "BED_TAKEN");
        assertThat(bedOf("student02")).isEqualTo("b01-201-3");
        allocations.move(TimeOrderedId.next(), college.personId("student02"), "b01-205-1", clock.today());
        assertThat(beds.bedOf(college.personId("student02"), later))
                .get()
                .extracting(BedPlace::code)
                .isEqualTo("b01-205-1");
    }

    private void refused(String account, String bed, String code) {
        var student = college.person(account);
        assertThatThrownBy(() -> allocations.checkFree(bed, student, null))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThatThrownBy(() -> allocations.move(TimeOrderedId.next(), student.id(), bed, clock.today()))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void swapRefused(String one, String other, String code) {
        assertThatThrownBy(() -> allocations.checkSwap(college.person(one), college.person(other), null))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThatThrownBy(() -> swap(one, other))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void move(String account, String bed) {
        allocations.move(request, college.personId(account), bed, clock.today());
    }

    private void swap(String one, String other) {
        allocations.swap(request, college.personId(one), college.personId(other), clock.today());
    }

    private String bedOf(String account) {
        return beds.bedOf(college.personId(account), clock.today())
                .orElseThrow()
                .code();
    }

    private BedState.State stateOf(String bed) {
        return beds.states(bed.substring(0, 3), clock.today()).stream()
                .filter(state -> state.bed().equals(bed))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private int rows() {
        var count = jdbc.queryForObject("SELECT COUNT(*) FROM bed_allocation", Integer.class);
        return count == null ? 0 : count;
    }
}
