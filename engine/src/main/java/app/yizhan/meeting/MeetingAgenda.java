package app.yizhan.meeting;

import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingMapper.WaitingRow;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.meeting.internal.PersonRow;
import app.yizhan.party.PartyVotes;
import app.yizhan.party.VoteCount;
import app.yizhan.request.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** On whom a meeting votes, and what came of it, as a reader may know it. */
@Component
class MeetingAgenda {

    private final MeetingMapper mapper;
    private final MeetingItems items;
    private final PartyVotes votes;
    private final Visibility visibility;
    private final MeetingSaid said;

    MeetingAgenda(MeetingMapper mapper, MeetingItems items, PartyVotes votes, Visibility visibility, MeetingSaid said) {
        this.mapper = mapper;
        this.items = items;
        this.votes = votes;
        this.visibility = visibility;
        this.said = said;
    }

    /** @param inside whether the reader is told more than on whom it votes */
    List<MeetingSheet.Item> of(MeetingRow meeting, List<PersonRow> members, boolean inside, String personId) {
        var rows = mapper.items(meeting.id());
        if (!inside) {
            return rows.stream()
                    .map(row -> new MeetingSheet.Item(row.id(), row.name(), row.step(), null))
                    .toList();
        }
        var requests = rows.stream().map(ItemRow::requestId).toList();
        var waiting = items.waiting(requests);
        var open = visibility.sightsOf(requests, personId);
        boolean hand = personId.equals(meeting.chairId()) || personId.equals(meeting.recorderId());
        var attended = MeetingCounts.attendance(members);
        return rows.stream()
                .map(row -> new MeetingSheet.Item(
                        row.id(),
                        row.name(),
                        row.step(),
                        vote(
                                row,
                                attended,
                                MeetingItems.of(row, waiting),
                                said.of(row, Optional.ofNullable(open.get(row.requestId())), hand, personId),
                                open.containsKey(row.requestId()))))
                .toList();
    }

    private MeetingSheet.Vote vote(
            ItemRow row, VoteCount attended, Optional<WaitingRow> task, Map<String, Object> data, boolean open) {
        // others came than were counted: the numbers mean nothing until it is counted again
        var count = MeetingCounts.of(row, attended).filter(it -> it.counted() == it.handedIn());
        var form = task.map(items::form);
        return new MeetingSheet.Vote(
                count.orElse(null),
                votes.judge(row.pack(), row.step(), count.orElse(attended)),
                data,
                items.family(row),
                form.orElse(null),
                form.map(items::asked).orElseGet(Set::of),
                row.outcome(),
                row.settled(),
                open ? row.requestId() : null);
    }
}
