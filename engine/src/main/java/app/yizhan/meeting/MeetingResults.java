package app.yizhan.meeting;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingMapper.WaitingRow;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.organisation.Person;
import app.yizhan.party.VoteCount;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Retries;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the results of a confirmed meeting to the cases: each by the service that a person's click uses, in a transaction of its own, in
 * the name of the chair, or of the recorder where only they hold the task. Item by item it can be done again: what is written stays.
 */
@Component
class MeetingResults {

    /** The case waits on: the motion was lost where a lost motion decides nothing. */
    static final String WAITS = "WAITS";

    static final String DONE = "DONE";

    /** The case had moved, ended or been given back before. */
    static final String MOVED = "MOVED";

    private static final String LOST = "VOTE_FAIL";
    private static final String FAILED = "NOT_DONE";
    private static final String USED = "KEY_REUSED";

    /** Somebody decided or returned it by hand. */
    private static final Set<String> OTHERS = Set.of("TASK_ALREADY_DECIDED", "TASK_GONE");

    private static final Logger LOG = LoggerFactory.getLogger(MeetingResults.class);

    private final MeetingMapper mapper;
    private final MeetingItems items;
    private final Approvals approvals;
    private final MeetingRights rights;
    private final ResultWords words;
    private final Retries retries;
    private final SchoolClock clock;

    MeetingResults(
            MeetingMapper mapper,
            MeetingItems items,
            Approvals approvals,
            MeetingRights rights,
            ResultWords words,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.items = items;
        this.approvals = approvals;
        this.rights = rights;
        this.words = words;
        this.retries = retries;
        this.clock = clock;
    }

    /** What is to be written of one item. */
    private record Result(MeetingRow meeting, ItemRow item, VoteCount count, String by) {}

    /** @param presserId who asks for it, if neither chair nor recorder may decide */
    void write(String meetingId, String presserId) {
        var meeting = mapper.find(meetingId).orElseThrow();
        var attended = MeetingCounts.attendance(mapper.people(meetingId));
        for (var item : mapper.items(meetingId)) {
            if (!item.settled()) {
                var count = MeetingCounts.of(item, attended).orElse(attended);
                write(new Result(meeting, item, count, presserId));
            }
        }
    }

    private void write(Result result) {
        var item = result.item();
        if (item.passed() == null) {
            settle(item, MOVED);
            return;
        }
        var waiting = MeetingItems.of(item, items.waiting(List.of(item.requestId())));
        if (waiting.isPresent() && !item.passed() && !items.rejects(waiting.get())) {
            settle(item, WAITS);
        } else if (waiting.isPresent()) {
            decide(result, waiting.get());
        } else {
            decideAgain(result);
        }
    }

    /** No task waits: either the case moved, or it was decided for this meeting before, perhaps by whoever writes the results beside us. */
    private void decideAgain(Result result) {
        var item = mapper.items(result.meeting().id()).stream()
                .filter(row -> row.id().equals(result.item().id()))
                .findFirst()
                .orElseThrow();
        if (item.slotId() == null) {
            settle(item, MOVED);
        } else if (!item.settled()) {
            decide(new Result(result.meeting(), item, result.count(), result.by()), null);
        }
    }

    /** The task is kept before it is decided: whoever tries again asks the same task with the same key, and gets the same answer. */
    private void decide(Result result, @Nullable WaitingRow task) {
        var item = result.item();
        var slot = item.slotId() == null ? task.slotId() : item.slotId();
        retries.run(() -> mapper.aim(item.id(), slot));
        try {
            decideAs(result, task, slot);
            settle(item, DONE);
        } catch (Refusal refused) {
            refused(item, task == null, refused.code());
        } catch (RuntimeException failed) {
            // those before are written: their results must not be lost with this one
            LOG.error("The result of item {} could not be written", item.id(), failed);
            failed(item, FAILED);
        }
    }

    /** A key that was used is ours: it was written, and a crash kept that from being noted. */
    private void refused(ItemRow item, boolean gone, String code) {
        if (code.equals(USED)) {
            settle(item, DONE);
        } else if (gone || OTHERS.contains(code)) {
            settle(item, MOVED);
        } else {
            failed(item, code);
        }
    }

    private void decideAs(Result result, @Nullable WaitingRow task, String slot) {
        var hands = hands(result);
        for (var hand : hands) {
            try {
                approvals.decide(decision(result, task, slot, hand));
                return;
            } catch (NotFound none) {
                if (hand.equals(hands.getLast())) {
                    throw none;
                }
            }
        }
    }

    /** Where neither chair nor recorder holds the task, whoever of the unit's leaders does: a committee member may chair for the secretary. */
    private List<String> hands(Result result) {
        var meeting = result.meeting();
        return Stream.concat(
                        Stream.of(meeting.chairId(), meeting.recorderId(), result.by()),
                        rights.leaders(meeting).stream().map(Person::id))
                .distinct()
                .toList();
    }

    private Decide decision(Result result, @Nullable WaitingRow task, String slot, String hand) {
        var item = result.item();
        boolean passed = Boolean.TRUE.equals(item.passed());
        boolean approval = task == null || items.isApproval(task);
        return new Decide(
                slot,
                !approval ? Action.SUBMIT : passed ? Action.APPROVE : Action.REJECT,
                words.of(result.meeting(), result.item(), result.count(), hand),
                passed ? null : LOST,
                null,
                data(result, task),
                UUID.nameUUIDFromBytes((item.id() + hand).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                hand);
    }

    private Map<String, Object> data(Result result, @Nullable WaitingRow task) {
        Map<String, Object> data = new HashMap<>(items.data(result.item()));
        if (task != null) {
            var day = result.meeting().startsAt().toLocalDate();
            data.putAll(items.told(items.form(task), result.count(), day, words.late(result.meeting())));
        }
        return data;
    }

    private void settle(ItemRow item, String outcome) {
        LocalDateTime now = clock.now();
        retries.run(() -> mapper.outcome(item.id(), outcome, now, false));
    }

    private void failed(ItemRow item, String code) {
        retries.run(() -> mapper.outcome(item.id(), code, null, true));
    }
}
