package app.yizhan.meeting;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.meeting.MeetingRights.Sight;
import app.yizhan.meeting.MeetingSheet.Who;
import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.meeting.internal.PersonRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as each may read them: those who lead, those above, and, without anything internal, those who belong to them. */
@Service
@Transactional(readOnly = true)
public class MeetingReader {

    private final MeetingMapper mapper;
    private final MeetingRights rights;
    private final MeetingRoster roster;
    private final MeetingAgenda agenda;
    private final People people;
    private final Units units;

    MeetingReader(
            MeetingMapper mapper,
            MeetingRights rights,
            MeetingRoster roster,
            MeetingAgenda agenda,
            People people,
            Units units) {
        this.mapper = mapper;
        this.rights = rights;
        this.roster = roster;
        this.agenda = agenda;
        this.people = people;
        this.units = units;
    }

    /** Whether the person calls meetings of any unit. */
    public boolean leads(String personId) {
        return Stream.of(MeetingKind.values())
                .anyMatch(kind -> !rights.ledBy(personId, kind).isEmpty());
    }

    /**
     * The latest first.
     *
     * @param after id of the last one of the page before; null: the first page
     * @throws NotFound for whoever has nothing to do with meetings
     */
    public List<MeetingSummary> page(String personId, @Nullable String after, int limit) {
        if (after != null && !reads(after, personId)) {
            return List.of();
        }
        var seen = rights.seenBy(personId);
        var rows = mapper.page(seen, personId, after, limit);
        if (seen.isEmpty() && rows.isEmpty() && after == null) {
            throw new NotFound("page");
        }
        Map<String, Long> counts = rows.isEmpty()
                ? Map.of()
                : mapper.itemsOf(rows.stream().map(MeetingRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(ItemRow::meetingId, Collectors.counting()));
        var led = Stream.of(MeetingKind.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        kind -> rights.ledBy(personId, kind).stream()
                                .map(unit -> unit.id())
                                .collect(Collectors.toSet())));
        return rows.stream()
                .map(row -> summary(row, counts.getOrDefault(row.id(), 0L).intValue(), led, personId))
                .toList();
    }

    private MeetingSummary summary(MeetingRow row, int count, Map<MeetingKind, Set<String>> led, String personId) {
        var kind = MeetingKind.valueOf(row.kind());
        return new MeetingSummary(
                row.id(),
                kind,
                units.get(row.unitId()),
                row.startsAt(),
                row.place(),
                MeetingState.valueOf(row.state()),
                count,
                led.get(kind).contains(row.unitId())
                        || personId.equals(row.chairId())
                        || personId.equals(row.recorderId()));
    }

    /** Of each unit for which the person calls meetings who waits for one; those for which nobody waits are left out. */
    public List<MeetingProposal> waiting(String personId) {
        return Stream.of(MeetingKind.values())
                .flatMap(kind -> rights.ledBy(personId, kind).stream().map(unit -> roster.proposal(kind, unit)))
                .filter(proposal -> !proposal.candidates().isEmpty())
                .toList();
    }

    /** The meeting on whose agenda a case is; empty if there is none, or none that the person may read. */
    public Optional<MeetingSummary> agendaOf(String requestId, String personId) {
        return mapper.openItem(requestId)
                .flatMap(item -> mapper.find(item.meetingId()))
                .flatMap(row -> sight(row, personId)
                        .map(sight -> new MeetingSummary(
                                row.id(),
                                MeetingKind.valueOf(row.kind()),
                                units.get(row.unitId()),
                                row.startsAt(),
                                row.place(),
                                MeetingState.valueOf(row.state()),
                                1,
                                sight == Sight.LEADS)));
    }

    private Optional<Sight> sight(MeetingRow row, String personId) {
        try {
            return Optional.of(rights.of(row, personId));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    /** A meeting of others tells no more than none. */
    private boolean reads(String meetingId, String personId) {
        return find(meetingId).flatMap(row -> sight(row, personId)).isPresent();
    }

    private Optional<MeetingRow> find(String meetingId) {
        return Optional.of(meetingId).filter(TimeOrderedId::couldBe).flatMap(mapper::find);
    }

    /** @throws NotFound if there is none, or the person has nothing to do with it */
    @Transactional
    public MeetingSheet sheet(String meetingId, String personId) {
        var meeting = find(meetingId).orElseThrow(() -> new NotFound("meeting"));
        var sight = rights.of(meeting, personId);
        boolean inside = sight != Sight.BELONGS;
        var members = mapper.people(meetingId);
        var names = names(meeting);
        return new MeetingSheet(
                meeting.id(),
                MeetingKind.valueOf(meeting.kind()),
                units.get(meeting.unitId()),
                meeting.startsAt(),
                meeting.place(),
                MeetingState.valueOf(meeting.state()),
                names.get(meeting.chairId()),
                names.get(meeting.recorderId()),
                inside ? meeting.endedReason() : null,
                agenda.of(meeting, members, inside, personId),
                inside ? minutes(meeting, members, names) : null,
                sight == Sight.LEADS,
                sight == Sight.LEADS && rights.calls(meeting, personId));
    }

    private Map<String, Who> names(MeetingRow meeting) {
        var ids = Stream.of(meeting.chairId(), meeting.recorderId(), meeting.tellerOneId(), meeting.tellerTwoId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.byIds(ids).stream()
                .collect(Collectors.toMap(Person::id, person -> new Who(person.id(), person.name())));
    }

    private MeetingSheet.Minutes minutes(MeetingRow meeting, List<PersonRow> members, Map<String, Who> names) {
        return new MeetingSheet.Minutes(
                members.stream()
                        .map(row -> new MeetingSheet.Member(
                                row.personId(), row.name(), roster.apart(row), row.present(), row.written()))
                        .toList(),
                Stream.of(meeting.tellerOneId(), meeting.tellerTwoId())
                        .filter(Objects::nonNull)
                        .map(names::get)
                        .toList(),
                meeting.lateReason(),
                meeting.chairAt(),
                meeting.recorderAt(),
                meeting.revision());
    }
}
