package app.yizhan.visiting;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.housing.PlacesInSchool;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.NotFound;
import app.yizhan.visiting.internal.DoorMarkMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When visitors came to a room and left it, if they want to note it by the code at its door: one scans it, nobody is followed. The
 * record of a visit takes the times from here; older marks go when the next is made.
 */
@Service
@Transactional
public class DoorMarks {

    /** As long as a record may be written afterwards at most. */
    private static final int KEPT_DAYS = 90;

    /** Which way through the door. */
    public enum Way {
        IN,
        OUT
    }

    private final DoorMarkMapper mapper;
    private final PlacesInSchool places;
    private final People people;
    private final Families families;
    private final SchoolClock clock;

    DoorMarks(DoorMarkMapper mapper, PlacesInSchool places, People people, Families families, SchoolClock clock) {
        this.mapper = mapper;
        this.places = places;
        this.people = people;
        this.families = families;
        this.clock = clock;
    }

    /** Whoever records visits may. */
    @Transactional(readOnly = true)
    public boolean mayMark(Person person) {
        return person.leftOn() == null
                && families.latest(VisitTables.SERVICE).starters().stream()
                        .anyMatch(role -> people.hasRole(person.id(), role));
    }

    /**
     * Twice the same way changes nothing; who comes to another room has left the one before.
     *
     * @throws NotFound if there is no such room, the person records no visits, or leaves where they never came
     */
    public DoorMark mark(Person person, String room, Way way) {
        var code = places.find(room)
                .filter(place -> room.equals(place.room()) && mayMark(person))
                .orElseThrow(() -> new NotFound("room"))
                .code();
        var open = open(person.id());
        if (way == Way.IN && open.filter(mark -> mark.room().equals(code)).isEmpty()) {
            mapper.deleteBefore(person.id(), clock.now().minusDays(KEPT_DAYS));
            mapper.close(person.id(), clock.now());
            mapper.insert(TimeOrderedId.next(), person.id(), code, clock.now());
        } else if (way == Way.OUT
                && open.filter(mark -> mark.room().equals(code)).isPresent()) {
            mapper.close(person.id(), clock.now());
        }
        return during(person.id(), List.of(code), clock.today()).orElseThrow(() -> new NotFound("room"));
    }

    /** Where the person is, as far as they said so today. */
    @Transactional(readOnly = true)
    public Optional<DoorMark> open(String personId) {
        return mapper.open(personId, clock.today().atStartOfDay());
    }

    /** From the first coming to the last going that day, in whichever of the rooms. */
    @Transactional(readOnly = true)
    public Optional<DoorMark> during(String personId, Collection<String> rooms, LocalDate day) {
        return rooms.isEmpty()
                ? Optional.empty()
                : mapper.during(
                        personId, rooms, day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }
}
