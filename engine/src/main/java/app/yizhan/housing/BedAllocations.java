package app.yizhan.housing;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.housing.internal.AllocationMapper;
import app.yizhan.housing.internal.AllocationRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which a bed becomes a student's. Every change locks the beds concerned, then the students, each in id order,
 * and reads again after locking; the database refuses what would still slip through.
 *
 * <p>A lost race that could be won by trying again is an {@code org.springframework.dao.ConcurrencyFailureException};
 * callers retry outside the transaction.
 */
@Service
public class BedAllocations {

    private final BedChecks checks;
    private final AllocationMapper allocations;
    private final People people;
    private final Audit audit;
    private final SchoolClock clock;

    BedAllocations(BedChecks checks, AllocationMapper allocations, People people, Audit audit, SchoolClock clock) {
        this.checks = checks;
        this.allocations = allocations;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether the student could have the bed from today on.
     *
     * @param requestId the request whose own hold of the bed does not count; null before there is one
     * @throws BedUnknown {@link BedClosed}, {@link GenderMismatch}, {@link NoBedOfOwn}, {@link BedIsOwn}, {@link BedTaken} or
     *     {@link BedHeld}, the first that applies in this order
     */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public void checkFree(String bedCode, Person student, @Nullable String requestId) {
        var own = checks.ownBed(student);
        checkTarget(checks.byCode(bedCode), student, requestId, clock.today(), own);
    }

    /**
     * Whether the two could exchange their beds from today on.
     *
     * @throws SwapWithOneself {@link NoBedOfOwn}, {@link BedClosed}, {@link GenderMismatch} or {@link BedHeld}
     */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public void checkSwap(Person one, Person other, @Nullable String requestId) {
        if (one.id().equals(other.id())) {
            throw new SwapWithOneself();
        }
        var bedOfOne = checks.byId(checks.ownBed(one).bedId());
        var bedOfOther = checks.byId(checks.ownBed(other).bedId());
        checkExchanged(bedOfOther, one, requestId);
        checkExchanged(bedOfOne, other, requestId);
    }

    /**
     * Closes the student's allocation and opens one for the other bed. A second call for the same request, student and bed
     * changes nothing, even if the student has moved on since.
     *
     * @param from first day in the new bed; if the present allocation begins later, that day
     * @throws BedUnknown or as {@link #checkFree}
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void move(String requestId, String studentId, String bedCode, LocalDate from) {
        var student = people.get(studentId);
        var target = checks.byCode(bedCode);
        lock(List.of(target.id(), checks.ownBed(student).bedId()), List.of(studentId));
        if (allocations.countMade(requestId, studentId, target.id()) > 0) {
            return;
        }
        var own = checks.ownBed(student);
        var day = latest(from, own.fromDate());
        checkTarget(checks.byId(target.id()), student, requestId, day, own);
        close(own, day);
        open(requestId, studentId, target.id(), day);
        record(requestId, studentId, checks.byId(own.bedId()), target, day);
    }

    /**
     * Gives each of two students the other's bed. A second call for the same request changes nothing.
     *
     * @param from first day in the new beds; if one of the present allocations begins later, that day
     * @throws SwapWithOneself or as {@link #checkSwap}
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void swap(String requestId, String studentA, String studentB, LocalDate from) {
        if (studentA.equals(studentB)) {
            throw new SwapWithOneself();
        }
        var a = people.get(studentA);
        var b = people.get(studentB);
        var beds = List.of(checks.ownBed(a).bedId(), checks.ownBed(b).bedId());
        lock(beds, List.of(studentA, studentB));
        if (allocations.countMadeFor(requestId, studentA) > 0 && allocations.countMadeFor(requestId, studentB) > 0) {
            return;
        }
        exchange(requestId, a, b, beds, from);
    }

    private void exchange(String requestId, Person a, Person b, List<String> locked, LocalDate from) {
        var ownA = checks.ownBed(a);
        var ownB = checks.ownBed(b);
        if (!locked.equals(List.of(ownA.bedId(), ownB.bedId()))) {
            throw new OptimisticLockingFailureException("A bed changed hands while the exchange waited for its lock");
        }
        var bedA = checks.byId(ownA.bedId());
        var bedB = checks.byId(ownB.bedId());
        var day = latest(from, latest(ownA.fromDate(), ownB.fromDate()));
        checkExchanged(bedB, a, requestId);
        checkExchanged(bedA, b, requestId);
        close(ownA, day);
        close(ownB, day);
        open(requestId, a.id(), bedB.id(), day);
        open(requestId, b.id(), bedA.id(), day);
        record(requestId, a.id(), bedA, bedB, day);
        record(requestId, b.id(), bedB, bedA, day);
    }

    /** Whether a request gave the student another bed on that day or later. */
    @Transactional(readOnly = true)
    public boolean changedSince(String studentId, LocalDate day) {
        return allocations.countChanges(studentId, day) > 0;
    }

    /** The invariant: empty, always. */
    @Transactional(readOnly = true)
    public List<Overlap> overlaps() {
        return allocations.findOverlaps();
    }

    /** Ids of students who had a bed, belong to the school and have none now; moves and exchanges never leave one. */
    @Transactional(readOnly = true)
    public List<String> studentsWithoutBed() {
        return allocations.findStudentsWithoutBed(clock.today());
    }

    private void checkTarget(
            BedPlace target, Person student, @Nullable String requestId, LocalDate day, AllocationRow own) {
        checks.open(target);
        checks.gender(target, student);
        if (own.bedId().equals(target.id())) {
            throw new BedIsOwn(target.code());
        }
        checks.notTaken(target, day, Set.of());
        checks.notHeld(target, requestId);
    }

    private void checkExchanged(BedPlace bed, Person newcomer, @Nullable String requestId) {
        checks.open(bed);
        checks.gender(bed, newcomer);
        checks.notHeld(bed, requestId);
    }

    private void lock(List<String> beds, List<String> students) {
        beds.stream().distinct().sorted().forEach(allocations::lockBed);
        students.stream().distinct().sorted().forEach(allocations::lockPerson);
    }

    private void close(AllocationRow own, LocalDate day) {
        if (allocations.close(own.id(), day) != 1) {
            throw new OptimisticLockingFailureException("The allocation " + own.id() + " was closed meanwhile");
        }
    }

    private void open(String requestId, String studentId, String bedId, LocalDate day) {
        allocations.insertOpen(List.of(AllocationRow.open(TimeOrderedId.next(), bedId, studentId, day, requestId)));
    }

    private void record(String requestId, String studentId, BedPlace left, BedPlace taken, LocalDate day) {
        var facts = Map.of("from", left.code(), "to", taken.code(), "day", day.toString());
        audit.record(requestId, null, "bed.changed", studentId, facts, Map.of());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
