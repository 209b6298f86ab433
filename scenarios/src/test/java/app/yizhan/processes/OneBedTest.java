package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.TaskAlreadyDecided;
import app.yizhan.approval.TaskGone;
import app.yizhan.demo.CollegeGenerator;
import app.yizhan.housing.BedAllocations;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.organisation.DirectoryImport;
import app.yizhan.organisation.Gender;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.HeldResources;
import app.yizhan.request.Requests;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Hands;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** R14 of docs/trust.md. */
@EngineTest
@OnOneDatabase(OnOneDatabase.Kind.MARIADB)
@TestPropertySource(properties = "yizhan.test.college=none")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("trust")
@DisplayName("Two hundred for one bed")
class OneBedTest {

    private static final int STUDENTS = 430;
    private static final int ASKING = 200;
    private static final int MOVES = 18;
    private static final int SWAPS = 6;
    private static final int DECIDING = 8;

    @Autowired
    DirectoryImport directory;

    @Autowired
    Scenario scenario;

    @Autowired
    Requests requests;

    @Autowired
    Hands hands;

    @Autowired
    People people;

    @Autowired
    Beds beds;

    @Autowired
    BedAllocations allocations;

    @Autowired
    HeldResources resources;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    private final Random random = new Random(20261124);
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final List<Throwable> unexpected = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    void a_college_large_enough() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        var files = CollegeGenerator.college(STUDENTS);
        files.keySet().retainAll(directory.fileNames());
        assertThat(directory.run(files, false, false, null).problems()).isEmpty();
    }

    @Test
    void one_gets_it_and_all_others_are_told() throws Exception {
        var bed = free("b01").getFirst();
        var students = sleepers(Gender.M).subList(0, ASKING);
        var began = System.nanoTime();
        together(
                students.stream()
                        .map(s -> (Runnable) () -> submit(s, RoomChangeForms.move(bed)))
                        .toList(),
                ASKING);
        System.out.printf(
                "R14: %d for one bed in %d ms: %s%n", ASKING, (System.nanoTime() - began) / 1_000_000, answers);
        assertThat(unexpected).isEmpty();
        assertThat(answers.get("ok")).hasValue(1);
        assertThat(answers.get("BED_HELD")).hasValue(ASKING - 1);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM request", Integer.class))
                .isOne();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM held_resource WHERE kind = 'bed' AND ref = ? AND open_mark = 1",
                        Integer.class,
                        bed))
                .isOne();
        invariants.hold();
        movesAndSwapsToTheEnd();
    }

    private void movesAndSwapsToTheEnd() throws Exception {
        answers.clear();
        var wishes = wishes();
        var began = System.nanoTime();
        together(wishes, wishes.size());
        decideUntilNothingIsOpen();
        System.out.printf(
                "R14: %d moves and swaps in %d ms: %s%n",
                wishes.size(), (System.nanoTime() - began) / 1_000_000, answers);
        assertThat(unexpected).isEmpty();
        assertThat(jdbc.queryForList("SELECT DISTINCT result FROM request", String.class))
                .containsOnly("EndEvent_RoomChanged");
        assertThat(answers.get("ok").get()).as("requests that went through").isGreaterThan((MOVES + SWAPS) / 2);
        assertThat(allocations.overlaps()).isEmpty();
        assertThat(allocations.studentsWithoutBed()).isEmpty();
        assertThat(resources.leftBehind()).isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM held_resource WHERE open_mark = 1", Integer.class))
                .isZero();
        invariants.hold();
    }

    /** Moves of which every third wants a bed that another wants too, and exchanges of which some share a student. */
    private List<Runnable> wishes() {
        List<Runnable> wishes = new ArrayList<>();
        for (var gender : List.of(Gender.M, Gender.F)) {
            var students = new ArrayList<>(sleepers(gender));
            Collections.shuffle(students, random);
            var free = free(gender == Gender.M ? "b03" : "b02");
            for (int i = 0; i < MOVES / 2; i++) {
                var bed = free.get(i % 3 == 2 ? i - 1 : i);
                var student = students.removeFirst();
                wishes.add(() -> submit(student, RoomChangeForms.move(bed)));
            }
            Person asked = null;
            for (int i = 0; i < SWAPS / 2; i++) {
                var student = students.removeFirst();
                var partner = i % 3 == 2 ? asked : students.removeFirst();
                wishes.add(() -> submit(student, RoomChangeForms.swap(partner.id())));
                asked = partner;
            }
        }
        Collections.shuffle(wishes, random);
        return wishes;
    }

    /** All hands see the same list, so every slot has several who decide it at once. */
    private void decideUntilNothingIsOpen() throws Exception {
        for (var open = hands.open(); !open.isEmpty(); open = hands.open()) {
            List<Runnable> acts = new ArrayList<>();
            for (var slot : open) {
                acts.add(() -> decide(slot));
                acts.add(() -> decide(slot));
            }
            Collections.shuffle(acts, random);
            together(acts, DECIDING);
        }
    }

    private void decide(Hands.Open slot) {
        try {
            hands.decide(slot, slot.onward());
            count("decided");
        } catch (TaskAlreadyDecided | TaskGone e) {
            count(e.code());
        } catch (RuntimeException e) {
            unexpected.add(e);
        }
    }

    private void submit(Person student, Map<String, Object> data) {
        try {
            requests.submit(RoomChangeForms.SERVICE, data, null, student.id());
            count("ok");
        } catch (Refusal e) {
            count(e.code());
        } catch (RuntimeException e) {
            unexpected.add(e);
        }
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, a -> new AtomicInteger()).incrementAndGet();
    }

    private static void together(List<? extends Runnable> acts, int threads) throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = acts.stream()
                    .map(act -> pool.submit(() -> {
                        start.await();
                        act.run();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var one : all) {
                one.get();
            }
        }
    }

    private List<Person> sleepers(Gender gender) {
        return jdbc.queryForList("""
                        SELECT p.id FROM person p JOIN bed_allocation a ON a.student_id = p.id AND a.open_mark = 1
                        WHERE p.gender = ? AND NOT EXISTS (SELECT 1 FROM request r WHERE r.applicant_id = p.id)
                        ORDER BY p.number""", String.class, gender.name()).stream()
                .map(people::get)
                .toList();
    }

    private List<String> free(String building) {
        return beds.states(building, LocalDate.from(scenario.now())).stream()
                .filter(b -> b.state() == BedState.State.FREE)
                .map(BedState::bed)
                .toList();
    }
}
