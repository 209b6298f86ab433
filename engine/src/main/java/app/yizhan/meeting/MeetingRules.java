package app.yizhan.meeting;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.PlainText;
import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.organisation.Person;
import app.yizhan.party.VotedCases;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of a meeting before it is called or changed. */
@Component
class MeetingRules {

    static final int MOST = 50;
    private static final int PLACE = 200;
    private static final int AHEAD_DAYS = 366;

    /** @param candidates in the order in which they are discussed */
    record Checked(
            MeetingProposal proposal,
            LocalDateTime startsAt,
            String place,
            String chairId,
            String recorderId,
            @Nullable String lateReason,
            List<MeetingProposal.Candidate> candidates) {}

    private final MeetingItems items;
    private final List<VotedCases> voted;
    private final SchoolClock clock;

    MeetingRules(MeetingItems items, List<VotedCases> voted, SchoolClock clock) {
        this.items = items;
        this.voted = voted;
        this.clock = clock;
    }

    Checked check(PlanMeeting plan, MeetingProposal proposal) {
        checkApart(plan, proposal);
        var change = new Meetings.Change(plan.startsAt(), plan.place(), plan.chairId(), plan.recorderId());
        var checked = check(change, proposal);
        var late = PlainText.words("lateReason", plan.lateReason(), Meetings.WORDS);
        if (isPast(checked.startsAt())) {
            voted.forEach(each -> each.checkDay(checked.startsAt().toLocalDate(), late));
        }
        if (plan.apart().containsKey(checked.chairId())) {
            throw fault("chair", "meeting.error.apart");
        }
        return new Checked(
                proposal,
                checked.startsAt(),
                checked.place(),
                checked.chairId(),
                checked.recorderId(),
                late.isEmpty() ? null : late,
                candidates(plan, proposal));
    }

    /** Why it is recorded late is asked when it is called or confirmed. */
    Checked check(Meetings.Change change, MeetingProposal proposal) {
        var startsAt = startsAt(change.startsAt());
        if (isPast(startsAt)) {
            voted.forEach(each -> each.checkAge(startsAt.toLocalDate()));
        }
        var place = PlainText.demanded("place", change.place(), PLACE);
        var chair = oneOf("chair", change.chairId(), proposal.chairs());
        var recorder = oneOf("recorder", change.recorderId(), proposal.recorders());
        if (chair.equals(recorder)) {
            throw fault("recorder", "meeting.error.same");
        }
        return new Checked(proposal, startsAt, place, chair, recorder, null, List.of());
    }

    private boolean isPast(LocalDateTime at) {
        return at.toLocalDate().isBefore(clock.today());
    }

    private LocalDateTime startsAt(@Nullable LocalDateTime at) {
        if (at == null) {
            throw fault("startsAt", "field.required");
        }
        if (at.isAfter(clock.now().plusDays(AHEAD_DAYS))) {
            throw new InvalidFields("startsAt", "meeting.error.far", Map.of("days", AHEAD_DAYS));
        }
        return at.withSecond(0).withNano(0);
    }

    private static String oneOf(String field, @Nullable String id, List<Person> people) {
        if (id == null || id.isBlank()) {
            throw fault(field, "field.required");
        }
        if (people.stream().noneMatch(person -> person.id().equals(id))) {
            throw fault(field, "meeting.error." + field);
        }
        return id;
    }

    private static void checkApart(PlanMeeting plan, MeetingProposal proposal) {
        var voters = proposal.voters().stream().map(Person::id).collect(Collectors.toSet());
        if (!voters.containsAll(plan.apart().keySet()) || plan.apart().containsValue(null)) {
            throw fault("apart", "meeting.error.roster");
        }
        if (plan.apart().keySet().size() == voters.size()) {
            throw fault("apart", "meeting.error.nobody");
        }
    }

    private static List<MeetingProposal.Candidate> candidates(PlanMeeting plan, MeetingProposal proposal) {
        Map<String, MeetingProposal.Candidate> open = proposal.open().stream()
                .collect(Collectors.toMap(MeetingProposal.Candidate::requestId, Function.identity()));
        if (plan.candidates().isEmpty() || plan.candidates().size() > MOST) {
            throw new InvalidFields("candidates", "meeting.error.count", Map.of("most", MOST));
        }
        if (!open.keySet().containsAll(plan.candidates())) {
            throw fault("candidates", "meeting.error.candidates");
        }
        return plan.candidates().stream().map(open::get).toList();
    }

    List<ItemRow> items(String meetingId, Checked checked) {
        var ids = checked.candidates().stream()
                .map(MeetingProposal.Candidate::requestId)
                .toList();
        var waiting = items.waiting(ids);
        if (!waiting.keySet().equals(Set.copyOf(ids))) {
            throw fault("candidates", "meeting.error.candidates");
        }
        List<ItemRow> rows = new ArrayList<>();
        for (var candidate : checked.candidates()) {
            var task = waiting.get(candidate.requestId());
            rows.add(ItemRow.onAgenda(
                    TimeOrderedId.next(),
                    meetingId,
                    rows.size(),
                    task,
                    candidate.pack(),
                    candidate.step(),
                    candidate.name()));
        }
        return rows;
    }

    MeetingRow planned(MeetingRow meeting) {
        if (!meeting.state().equals(MeetingState.PLANNED.name())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "MEETING_OVER", Map.of());
        }
        return meeting;
    }

    /**
     * @param seen revision that the person read; null: none was said
     * @throws Refusal MEETING_CHANGED if somebody has changed the record since
     */
    static void checkSeen(MeetingRow meeting, @Nullable Integer seen) {
        if (seen == null) {
            throw fault("revision", "field.required");
        }
        if (seen != meeting.revision()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "MEETING_CHANGED", Map.of());
        }
    }

    void checkDayHasCome(MeetingRow meeting) {
        if (meeting.startsAt().toLocalDate().isAfter(clock.today())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "MEETING_AHEAD",
                    Map.of("day", meeting.startsAt().toLocalDate()));
        }
    }

    /** @throws InvalidFields fields {@code day}, {@code lateReason} */
    void checkRecordedToday(MeetingRow meeting, String lateReason) {
        voted.forEach(each -> each.checkDay(meeting.startsAt().toLocalDate(), lateReason));
    }

    static InvalidFields fault(String field, String key) {
        return new InvalidFields(field, key, Map.of());
    }
}
