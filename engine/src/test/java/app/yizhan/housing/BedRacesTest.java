package app.yizhan.housing;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.College;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/** What many people at once may not break. */
@HousingTest
class BedRacesTest {

    private static final int THREADS = 8;
    private static final int TRIES = 10;
    private static final List<String> MEN =
            IntStream.rangeClosed(1, 10).mapToObj("student%02d"::formatted).toList();

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
    void no_bed_and_no_student_twice_and_nobody_without_a_bed() {
        assertThat(allocations.overlaps()).isEmpty();
        assertThat(allocations.studentsWithoutBed()).isEmpty();
    }

    @Test
    void one_of_many_gets_the_bed_and_the_others_read_that_it_is_taken() throws Exception {
        var answers = together(MEN.stream()
                .<Callable<String>>map(account -> () -> retried(() ->
                        allocations.move(TimeOrderedId.next(), college.personId(account), "b01-205-1", clock.today())))
                .toList());
        assertThat(answers).containsOnlyOnce("done");
        assertThat(answers).filteredOn(answer -> !answer.equals("done")).containsOnly("BED_TAKEN");
    }

    @Test
    void a_student_who_moves_many_ways_at_once_has_one_bed() throws Exception {
        var student = college.personId("student01");
        var work = IntStream.rangeClosed(1, 4)
                .<Callable<String>>mapToObj(place -> () -> retried(
                        () -> allocations.move(TimeOrderedId.next(), student, "b01-205-" + place, clock.today())))
                .toList();
        assertThat(together(work)).containsOnly("done");
        assertThat(beds.bedOf(student, clock.today())).isPresent();
    }

    @Test
    void the_same_request_at_the_same_moment_moves_once() throws Exception {
        var request = TimeOrderedId.next();
        Callable<String> move = () ->
                retried(() -> allocations.move(request, college.personId("student01"), "b01-205-1", clock.today()));
        assertThat(together(List.of(move, move, move, move))).containsOnly("done");
        Callable<String> swap = () -> retried(() ->
                allocations.swap(request, college.personId("student02"), college.personId("student22"), clock.today()));
        assertThat(together(List.of(swap, swap, swap, swap))).containsOnly("done");
        assertThat(beds.bedOf(college.personId("student22"), clock.today())
                        .orElseThrow()
                        .code())
                .isEqualTo("b01-201-3");
    }

    @Test
    void random_moves_and_exchanges_keep_everybody_in_exactly_one_bed() throws Exception {
        var work = new ArrayList<Callable<String>>();
        for (var i = 0; i < 240; i++) {
            var random = new Random(i);
            work.add(() -> retried(() -> change(random)));
        }
        var answers = together(work);
        assertThat(answers).contains("done");
        assertThat(answers).isSubsetOf("done", "BED_TAKEN", "BED_IS_OWN");
        assertThat(MEN)
                .allSatisfy(account -> assertThat(beds.bedOf(college.personId(account), clock.today()))
                        .isPresent());
    }

    @Test
    void an_import_beside_moves_and_exchanges_breaks_nothing() throws Exception {
        var work = new ArrayList<Callable<String>>();
        for (var i = 0; i < 60; i++) {
            var random = new Random(i);
            work.add(() -> retried(() -> change(random)));
            if (i % 20 == 10) {
                work.add(() -> retried(
                        () -> dormitory.take("allocations.csv", text -> text.replace("b01-204-1", "b01-206-2"))));
            }
        }
        assertThat(together(work)).isSubsetOf("done", "BED_TAKEN", "BED_IS_OWN", "IMPORT_RUNNING");
    }

    private void change(Random random) {
        var one = college.personId(MEN.get(random.nextInt(MEN.size())));
        var other = college.personId(MEN.get(random.nextInt(MEN.size())));
        if (random.nextBoolean() && !one.equals(other)) {
            allocations.swap(TimeOrderedId.next(), one, other, clock.today());
        } else {
            var bed = "b0%d-205-%d".formatted(random.nextBoolean() ? 1 : 3, 1 + random.nextInt(4));
            allocations.move(TimeOrderedId.next(), one, bed, clock.today());
        }
    }

    /** As every caller does it: a lost race is tried again, a refusal is the answer. */
    private static String retried(Runnable change) {
        for (var i = 1; ; i++) {
            try {
                change.run();
                return "done";
            } catch (ConcurrencyFailureException e) {
                if (i == TRIES) {
                    throw e;
                }
            } catch (Refusal e) {
                return e.code();
            }
        }
    }

    private static List<String> together(List<Callable<String>> work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var futures = new ArrayList<Future<String>>();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (var one : work) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<String>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
