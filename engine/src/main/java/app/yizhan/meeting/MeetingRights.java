package app.yizhan.meeting;

import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Tree;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyRoles;
import app.yizhan.refusal.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who leads meetings, who watches over them and who belongs to them. */
@Component
class MeetingRights {

    /** What a person may do with a meeting. */
    enum Sight {
        LEADS,
        OVERSEES,
        BELONGS
    }

    private final MeetingMapper mapper;
    private final People people;
    private final Units units;

    MeetingRights(MeetingMapper mapper, People people, Units units) {
        this.mapper = mapper;
        this.people = people;
        this.units = units;
    }

    /** Holders of the roles in a unit; at the top also those for the whole school. */
    List<Person> holders(Unit unit, Set<String> roles) {
        return people.holders(principals(unit, roles)).values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(Person::number))
                .toList();
    }

    private static List<Principal> principals(Unit unit, Set<String> roles) {
        List<Principal> all = new ArrayList<>();
        roles.stream().sorted().forEach(role -> {
            all.add(Principal.role(role, "unit", unit.id()));
            if (unit.parentId() == null) {
                all.add(Principal.school(role));
            }
        });
        return all;
    }

    /** Who leads meetings of that kind in the meeting's unit today. */
    List<Person> leaders(MeetingRow meeting) {
        return holders(
                units.get(meeting.unitId()), MeetingKind.valueOf(meeting.kind()).leaders());
    }

    /** Whether the person calls meetings of that kind in the meeting's unit. */
    boolean calls(MeetingRow meeting, String personId) {
        return ledBy(personId, MeetingKind.valueOf(meeting.kind())).stream()
                .anyMatch(unit -> unit.id().equals(meeting.unitId()));
    }

    /** Units for which the person calls meetings of that kind, as the directory orders them. */
    List<Unit> ledBy(String personId, MeetingKind kind) {
        var held = people.principalsOf(personId);
        return units.open(kind.unit()).stream()
                .filter(unit -> principals(unit, kind.leaders()).stream().anyMatch(held::contains))
                .toList();
    }

    /** @throws NotFound if the person calls none there */
    Unit led(MeetingKind kind, String unitId, String personId) {
        return ledBy(personId, kind).stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit"));
    }

    /** Ids of units all of whose meetings the person reads. */
    List<String> seenBy(String personId) {
        var led = Stream.of(MeetingKind.values())
                .flatMap(kind -> ledBy(personId, kind).stream())
                .map(Unit::id);
        var below = people.principalsOf(personId).stream()
                .filter(held -> !held.isPerson() && PartyRoles.OVERSEERS.contains(held.role()))
                .flatMap(held -> scope(held).stream());
        return Stream.concat(led, below).distinct().sorted().toList();
    }

    private List<String> scope(Principal held) {
        return held.scopeType().equals("school")
                ? Stream.of(MeetingKind.values())
                        .flatMap(kind -> units.open(kind.unit()).stream())
                        .filter(unit -> unit.tree() == Tree.PARTY)
                        .map(Unit::id)
                        .toList()
                : units.within(held.scopeId());
    }

    /** @throws NotFound if the meeting does not exist for the person */
    Sight of(MeetingRow meeting, String personId) {
        if (personId.equals(meeting.chairId()) || personId.equals(meeting.recorderId()) || calls(meeting, personId)) {
            return Sight.LEADS;
        }
        if (seenBy(personId).contains(meeting.unitId())) {
            return Sight.OVERSEES;
        }
        if (mapper.belongs(meeting.id(), personId) > 0) {
            return Sight.BELONGS;
        }
        throw new NotFound("meeting");
    }

    /**
     * The meeting locked until the transaction is over.
     *
     * @throws NotFound if there is none, or the person does not lead it
     */
    MeetingRow lockLed(String meetingId, String personId) {
        mapper.lock(meetingId).orElseThrow(() -> new NotFound("meeting"));
        var meeting = mapper.find(meetingId).orElseThrow();
        if (of(meeting, personId) != Sight.LEADS) {
            throw new NotFound("meeting");
        }
        return meeting;
    }
}
