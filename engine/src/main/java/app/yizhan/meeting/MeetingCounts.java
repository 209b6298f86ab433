package app.yizhan.meeting;

import app.yizhan.form.Forms;
import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingMapper.WaitingRow;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.meeting.internal.PersonRow;
import app.yizhan.party.PartyVotes;
import app.yizhan.party.VoteCount;
import app.yizhan.party.VoteResult;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the numbers of a meeting fit together, and what the rules make of them. */
@Component
class MeetingCounts {

    private final MeetingMapper mapper;
    private final MeetingItems items;
    private final PartyVotes votes;
    private final Forms forms;

    MeetingCounts(MeetingMapper mapper, MeetingItems items, PartyVotes votes, Forms forms) {
        this.mapper = mapper;
        this.items = items;
        this.votes = votes;
        this.forms = forms;
    }

    /** @throws Refusal MEETING_QUORUM if too few came to vote */
    ItemRow read(MeetingRow meeting, ItemRow item, MeetingMinutes.Counted counted, String personId) {
        var attended = attendance(mapper.people(meeting.id()));
        var count = count(attended, counted);
        var result = votes.judge(item.pack(), item.step(), count);
        if (!result.quorum()) {
            throw noQuorum(attended, result);
        }
        var task = MeetingItems.of(item, items.waiting(List.of(item.requestId())));
        var data = task.map(waiting -> data(waiting, counted, result, personId)).orElseGet(Map::of);
        if (task.isPresent() && result.passed()) {
            check(meeting, item, task.get(), count, data);
        }
        return item.counted(count, items.seal(writesDown(meeting, personId) ? data : kept(item, data)));
    }

    private static boolean writesDown(MeetingRow meeting, String personId) {
        return personId.equals(meeting.chairId()) || personId.equals(meeting.recorderId());
    }

    /** Another who counts may not have been shown what is sensitive: what they say nothing of stays. */
    private Map<String, Object> kept(ItemRow item, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(items.data(item));
        all.keySet().removeIf(key -> !items.isSensitive(item, key));
        all.putAll(data);
        return all;
    }

    /** What a rule refuses is told while it can still be put right, not when the result is written. */
    private void check(MeetingRow meeting, ItemRow item, WaitingRow task, VoteCount count, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.putAll(items.told(items.form(task), count, meeting.startsAt().toLocalDate(), ""));
        items.check(item, all);
    }

    /** Whoever was not passed needs no more than what was said of it. */
    private Map<String, Object> data(
            WaitingRow task, MeetingMinutes.Counted counted, VoteResult result, String personId) {
        var form = items.form(task);
        var asked = items.asked(form);
        return result.passed()
                ? forms.read(form, counted.data(), asked, personId, Map.of())
                : forms.readGiven(form, counted.data(), asked, personId, Map.of());
    }

    static VoteCount attendance(List<PersonRow> people) {
        return VoteCount.attendance(
                (int) people.stream().filter(PersonRow::counted).count(),
                (int) people.stream().filter(PersonRow::present).count(),
                (int) people.stream().filter(PersonRow::written).count());
    }

    private static VoteCount count(VoteCount attended, MeetingMinutes.Counted counted) {
        var count = new VoteCount(
                attended.shouldAttend(),
                attended.present(),
                attended.written(),
                number("yes", counted.yes()),
                number("no", counted.no()),
                number("abstain", counted.abstain()),
                number("invalid", counted.invalid()));
        if (count.counted() != count.handedIn()) {
            throw new InvalidFields(
                    "yes", "meeting.error.sum", Map.of("sum", count.counted(), "ballots", count.handedIn()));
        }
        return count;
    }

    private static int number(String field, @Nullable Integer given) {
        if (given == null) {
            throw MeetingRules.fault(field, "field.required");
        }
        if (given < 0 || given > 9999) {
            throw new InvalidFields(field, "party.error.count", Map.of("most", 9999));
        }
        return given;
    }

    /** The count of an item with the attendance as it stands; empty where nothing was counted. */
    static Optional<VoteCount> of(ItemRow item, VoteCount attended) {
        return item.isCounted()
                ? Optional.of(new VoteCount(
                        attended.shouldAttend(),
                        attended.present(),
                        attended.written(),
                        item.yesCount(),
                        item.noCount(),
                        item.abstain(),
                        item.invalid()))
                : Optional.empty();
    }

    /**
     * Of each item that was counted whether it passed; cases that wait no longer need no count.
     *
     * @throws InvalidFields fields {@code tellers}, {@code items}
     * @throws Refusal MEETING_QUORUM
     */
    Map<ItemRow, Boolean> passed(MeetingRow meeting) {
        var attended = attendance(mapper.people(meeting.id()));
        if (MeetingKind.valueOf(meeting.kind()).ballots() && meeting.tellerTwoId() == null) {
            throw MeetingRules.fault("tellers", "meeting.error.two");
        }
        var all = mapper.items(meeting.id());
        var waiting = items.waiting(all.stream().map(ItemRow::requestId).toList());
        Map<ItemRow, Boolean> passed = new LinkedHashMap<>();
        List<Refusal.Field> faults = new ArrayList<>();
        for (var item : all) {
            var count = of(item, attended);
            boolean whole = count.filter(it -> it.counted() == it.handedIn()).isPresent();
            if (whole) {
                var result = votes.judge(item.pack(), item.step(), count.orElseThrow());
                if (!result.quorum()) {
                    throw noQuorum(attended, result);
                }
                passed.put(item, result.passed());
            } else if (count.isPresent() || MeetingItems.of(item, waiting).isPresent()) {
                faults.add(new Refusal.Field("items", "meeting.error.uncounted", Map.of("name", item.name())));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        return passed;
    }

    private static Refusal noQuorum(VoteCount attended, VoteResult result) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "MEETING_QUORUM",
                Map.of(
                        "present",
                        attended.present(),
                        "should",
                        attended.shouldAttend(),
                        "needed",
                        result.presentNeeded()));
    }
}
