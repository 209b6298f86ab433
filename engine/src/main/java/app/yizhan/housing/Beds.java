package app.yizhan.housing;

import app.yizhan.housing.internal.BedMapper;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The buildings and their beds, and how they stand on a day. */
@Service
@Transactional(readOnly = true, noRollbackFor = Refusal.class)
public class Beds {

    private final BedMapper beds;
    private final OccupantsSeen occupants;

    Beds(BedMapper beds, OccupantsSeen occupants) {
        this.beds = beds;
        this.occupants = occupants;
    }

    public Optional<BedPlace> find(String code) {
        return beds.findByCode(code);
    }

    /** @throws BedUnknown if no bed has this code */
    public BedPlace get(String code) {
        return find(code).orElseThrow(() -> new BedUnknown(code));
    }

    /** The bed that is the student's on that day. */
    public Optional<BedPlace> bedOf(String studentId, LocalDate day) {
        return beds.findOfStudent(studentId, day);
    }

    /** Ordered by code. */
    public List<Building> buildings() {
        return beds.findBuildings();
    }

    public Optional<Building> building(String code) {
        return beds.findBuilding(code);
    }

    /**
     * How every bed of a building stands, by floor, room and place; one query.
     *
     * @param at the day for which allocations count; a hold counts on every day
     * @throws NotFound if there is no such building
     */
    public List<BedState> states(String buildingCode, LocalDate at) {
        var states = beds.findStates(buildingCode, at);
        if (states.isEmpty()) {
            requireBuilding(buildingCode);
        }
        return states;
    }

    /**
     * Who sleeps in a building, as far as the viewer may know: the housing centre, student affairs and the building's dorm
     * managers see everyone, counselors and college offices their own students, all others nobody. Each reading of names is
     * recorded.
     *
     * @return by bed
     * @throws NotFound if there is no such building
     */
    @Transactional(noRollbackFor = Refusal.class)
    public List<Occupant> occupants(String buildingCode, LocalDate at, String viewerId) {
        requireBuilding(buildingCode);
        return occupants.read(buildingCode, at, viewerId);
    }

    /** The same for one room. */
    @Transactional(noRollbackFor = Refusal.class)
    public List<Occupant> occupantsOfRoom(String buildingCode, String roomCode, LocalDate at, String viewerId) {
        requireBuilding(buildingCode);
        return occupants.readRoom(buildingCode, roomCode, at, viewerId);
    }

    /** Ids of those who sleep in a room that day, by place: to tell them something, never to show them to anybody. */
    public List<String> studentsIn(String roomCode, LocalDate day) {
        return beds.findStudentsOf(roomCode, day);
    }

    /** How many sleep on a floor that day. */
    public int sleepersOn(String buildingCode, int floor, LocalDate day) {
        return beds.countSleepers(buildingCode, floor, day);
    }

    private void requireBuilding(String code) {
        building(code).orElseThrow(() -> new NotFound("building"));
    }
}
