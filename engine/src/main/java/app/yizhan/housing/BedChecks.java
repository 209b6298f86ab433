package app.yizhan.housing;

import app.yizhan.housing.internal.AllocationMapper;
import app.yizhan.housing.internal.AllocationRow;
import app.yizhan.housing.internal.BedMapper;
import app.yizhan.organisation.Person;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be true of a bed before it becomes somebody's; the same checks when submitting, deciding and changing. */
@Component
class BedChecks {

    private final BedMapper beds;
    private final AllocationMapper allocations;

    BedChecks(BedMapper beds, AllocationMapper allocations) {
        this.beds = beds;
        this.allocations = allocations;
    }

    AllocationRow ownBed(Person student) {
        return allocations.findOpenOfStudent(student.id()).orElseThrow(() -> new NoBedOfOwn(student.name()));
    }

    BedPlace byCode(String code) {
        return beds.findByCode(code).orElseThrow(() -> new BedUnknown(code));
    }

    BedPlace byId(String id) {
        return beds.findById(id).orElseThrow(() -> new BedUnknown(id));
    }

    void open(BedPlace bed) {
        if (!bed.open()) {
            throw new BedClosed(bed.code());
        }
    }

    void gender(BedPlace bed, Person student) {
        if (bed.gender() != student.gender()) {
            throw new GenderMismatch(bed.code());
        }
    }

    /** @param except ids of allocations that will have ended by then */
    void notTaken(BedPlace bed, LocalDate from, Set<String> except) {
        if (allocations.findOfBedFrom(bed.id(), from).stream().anyMatch(a -> !except.contains(a.id()))) {
            throw new BedTaken(bed.code());
        }
    }

    /** @param requestId the request whose own hold does not count */
    void notHeld(BedPlace bed, @Nullable String requestId) {
        var hold = allocations
                .findHold(bed.code())
                .filter(held -> !held.requestId().equals(requestId));
        if (hold.isPresent()) {
            throw new BedHeld(bed.code(), hold.get().heldAt());
        }
    }
}
