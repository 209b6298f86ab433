package app.yizhan.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Gender;
import app.yizhan.refusal.NotFound;
import app.yizhan.testing.College;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HousingTest
class BedsTest {

    private static final LocalDate BEFORE_ANYBODY_CAME = LocalDate.of(2023, 8, 31);

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

    @BeforeEach
    void everybody_in_their_bed() {
        dormitory.reset();
    }

    @Test
    void a_bed_is_found_by_its_code() {
        var bed = beds.get("b01-203-2");
        assertThat(bed.roomCode()).isEqualTo("b01-203");
        assertThat(bed.buildingCode()).isEqualTo("b01");
        assertThat(bed.floor()).isEqualTo(2);
        assertThat(bed.place()).isEqualTo(2);
        assertThat(bed.gender()).isEqualTo(Gender.M);
        assertThat(bed.fee()).isEqualTo(1200);
        assertThat(bed.open()).isTrue();
        assertThat(beds.find("b01-999-9")).isEmpty();
        assertThatThrownBy(() -> beds.get("b01-999-9")).isInstanceOf(BedUnknown.class);
    }

    @Test
    void a_student_has_the_bed_of_the_day_that_is_asked_for() {
        var student = college.personId("student01");
        assertThat(beds.bedOf(student, clock.today()))
                .get()
                .extracting(BedPlace::code)
                .isEqualTo("b01-201-2");
        assertThat(beds.bedOf(student, BEFORE_ANYBODY_CAME)).isEmpty();
        assertThat(beds.bedOf(college.personId("student26"), clock.today())).isEmpty();
    }

    @Test
    void buildings_are_listed_by_code_in_both_languages() {
        assertThat(beds.buildings()).extracting(Building::code).containsExactly("b01", "b02", "b03", "b04", "b05");
        var first = beds.building("b01").orElseThrow();
        assertThat(first.name(Locale.ENGLISH)).isEqualTo("Wutong Court 1");
        assertThat(first.campusNameEn()).isEqualTo("Main Campus");
    }

    @Test
    void every_bed_is_free_held_taken_or_closed() {
        dormitory.hold("b01-203-2", "student01");
        var states = beds.states("b01", clock.today());
        assertThat(states).hasSize(72).extracting(BedState::bed).isSorted();
        assertThat(state(states, "b01-203-2").state()).isEqualTo(BedState.State.HELD);
        assertThat(state(states, "b01-203-2").since()).isEqualTo(clock.today());
        assertThat(state(states, "b01-201-2").state()).isEqualTo(BedState.State.TAKEN);
        assertThat(state(states, "b01-201-2").since()).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(state(states, "b01-206-1").state()).isEqualTo(BedState.State.CLOSED);
        assertThat(state(states, "b01-205-1"))
                .isEqualTo(new BedState("b01-205-1", "b01-205", 2, 1, BedState.State.FREE, null, 1200));
        assertThat(state(beds.states("b01", BEFORE_ANYBODY_CAME), "b01-201-2").state())
                .isEqualTo(BedState.State.FREE);
    }

    @Test
    void an_unknown_building_is_not_found() {
        assertThatThrownBy(() -> beds.states("b99", clock.today())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> beds.occupants("b99", clock.today(), college.personId("housing01")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void names_are_read_by_those_who_look_after_these_students() {
        assertThat(readers("b01"))
                .containsExactly("affairs01", "college01", "counselor01", "counselor02", "dorm01", "housing01");
        assertThat(seenBy("housing01", "b01")).hasSize(14).contains("student01", "floor01");
        assertThat(seenBy("counselor01", "b01"))
                .hasSize(11)
                .contains("student01")
                .doesNotContain("floor01");
        assertThat(seenBy("counselor02", "b01")).containsExactly("floor01", "building01", "student21");
        assertThat(seenBy("dorm02", "b01")).isEmpty();
        assertThat(seenBy("dorm02", "b03")).containsExactly("student22");
        assertThat(seenBy("college02", "b05")).containsExactly("student25");
    }

    @Test
    void each_reading_of_names_is_recorded() {
        var before = audit.entries(Audit.SYSTEM).size();
        beds.occupants("b01", clock.today(), college.personId("dorm01"));
        beds.occupants("b01", clock.today(), college.personId("student01"));
        var entries = audit.entries(Audit.SYSTEM);
        assertThat(entries).hasSize(before + 1);
        assertThat(entries.getLast().action()).isEqualTo("housing.occupants.read");
        assertThat(entries.getLast().actorId()).isEqualTo(college.personId("dorm01"));
    }

    private List<String> readers(String building) {
        return College.accounts().stream()
                .filter(account -> !seenBy(account, building).isEmpty())
                .sorted()
                .toList();
    }

    private List<String> seenBy(String viewer, String building) {
        return beds.occupants(building, clock.today(), college.personId(viewer)).stream()
                .map(occupant -> occupant.number())
                .map(number -> College.accounts().stream()
                        .filter(account -> college.person(account).number().equals(number))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static BedState state(List<BedState> states, String bed) {
        return states.stream().filter(s -> s.bed().equals(bed)).findFirst().orElseThrow();
    }
}
