package app.yizhan.meeting;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.PlainText;
import app.yizhan.meeting.MeetingRules.Checked;
import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.organisation.Unit;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Calls meetings: when, where, who, and on whom. One meeting votes on many people, one vote each. */
@Service
public class Meetings {

    /** What a call that plans or changes gets. */
    public record Answer(String id) {}

    /** When, where and led by whom. */
    public record Change(
            @Nullable LocalDateTime startsAt,
            @Nullable String place,
            @Nullable String chairId,
            @Nullable String recorderId) {}

    static final int WORDS = 500;

    private final MeetingMapper mapper;
    private final MeetingRules rules;
    private final MeetingRights rights;
    private final MeetingRoster roster;
    private final MeetingNotices notices;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Meetings(
            MeetingMapper mapper,
            MeetingRules rules,
            MeetingRights rights,
            MeetingRoster roster,
            MeetingNotices notices,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.rights = rights;
        this.roster = roster;
        this.notices = notices;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /** @throws NotFound if the person calls no meetings of that unit */
    public MeetingProposal propose(MeetingKind kind, String unitId, String personId) {
        return roster.proposal(kind, rights.led(kind, unitId, personId));
    }

    /**
     * Calls a meeting and tells those who should attend.
     *
     * @throws NotFound if the person calls no meetings of that unit
     * @throws InvalidFields fields {@code startsAt}, {@code place}, {@code chair}, {@code recorder}, {@code candidates}, {@code apart},
     *     {@code lateReason}
     */
    public Answer plan(PlanMeeting plan, String personId) {
        var unit = rights.led(plan.kind(), plan.unitId(), personId);
        return run(personId, plan.requestKey(), "meeting plan", plan, () -> planned(plan, unit, personId));
    }

    private Answer planned(PlanMeeting plan, Unit unit, String personId) {
        var checked = rules.check(plan, roster.proposal(plan.kind(), unit));
        var id = TimeOrderedId.next();
        var row = row(id, plan, checked, personId);
        mapper.insert(row);
        mapper.insertPeople(roster.people(id, checked.proposal(), plan.apart()));
        mapper.releaseGone(checked.candidates().stream()
                .map(MeetingProposal.Candidate::requestId)
                .toList());
        mapper.insertItems(rules.items(id, checked));
        notices.called(row, unit, mapper.people(id), checked.candidates().size());
        record(
                row,
                personId,
                "planned",
                Map.of("candidates", checked.candidates().size()));
        return new Answer(id);
    }

    private MeetingRow row(String id, PlanMeeting plan, Checked checked, String personId) {
        return new MeetingRow(
                id,
                plan.kind().name(),
                plan.unitId(),
                checked.startsAt(),
                checked.place(),
                checked.chairId(),
                checked.recorderId(),
                MeetingState.PLANNED.name(),
                1,
                null,
                null,
                checked.lateReason(),
                null,
                personId,
                clock.now(),
                null,
                null,
                null,
                0);
    }

    /**
     * Another time, place, chair or recorder; those who should attend are told again where time or place is another.
     *
     * @throws NotFound if there is no such meeting, or the person calls no meetings of that unit
     * @throws Refusal MEETING_OVER
     * @throws InvalidFields as {@link #plan}
     */
    public Answer change(String meetingId, Change change, @Nullable String requestKey, String personId) {
        return run(personId, requestKey, "meeting change " + meetingId, change, () -> {
            var before = called(meetingId, personId);
            var kind = MeetingKind.valueOf(before.kind());
            var checked = rules.check(change, roster.proposal(kind, roster.unit(before)));
            if (!MeetingRoster.counted(mapper.people(meetingId)).contains(checked.chairId())) {
                throw MeetingRules.fault("chair", "meeting.error.apart");
            }
            boolean moved = !checked.startsAt().equals(before.startsAt())
                    || !checked.place().equals(before.place());
            var after = before.changed(
                    checked.startsAt(),
                    checked.place(),
                    checked.chairId(),
                    checked.recorderId(),
                    before.edition() + (moved ? 1 : 0));
            mapper.change(after);
            if (moved) {
                notices.moved(after, roster.unit(after), mapper.people(meetingId));
            }
            record(after, personId, "changed", Map.of("moved", moved));
            return new Answer(meetingId);
        });
    }

    /** @throws Refusal MEETING_OVER */
    public Answer cancel(String meetingId, @Nullable String reason, @Nullable String requestKey, String personId) {
        var why = PlainText.demanded("reason", reason, WORDS);
        return run(personId, requestKey, "meeting cancel " + meetingId, why, () -> {
            var meeting = called(meetingId, personId);
            end(meeting, MeetingState.CANCELLED, why, personId);
            notices.cancelled(meeting, roster.unit(meeting), mapper.people(meetingId));
            return new Answer(meetingId);
        });
    }

    /**
     * Too few came: it was no meeting, and every case waits on.
     *
     * @throws Refusal MEETING_OVER, MEETING_AHEAD
     */
    public Answer notHeld(String meetingId, @Nullable String reason, @Nullable String requestKey, String personId) {
        var why = PlainText.demanded("reason", reason, WORDS);
        return run(personId, requestKey, "meeting not held " + meetingId, why, () -> {
            var meeting = planned(meetingId, personId);
            rules.checkDayHasCome(meeting);
            end(meeting, MeetingState.NOT_HELD, why, personId);
            return new Answer(meetingId);
        });
    }

    private void end(MeetingRow meeting, MeetingState state, String why, String personId) {
        mapper.change(meeting.ended(state.name(), why, clock.now()));
        mapper.release(meeting.id());
        record(meeting, personId, state == MeetingState.CANCELLED ? "cancelled" : "not-held", Map.of());
    }

    /** Whoever chairs or records it alone neither moves nor cancels it. */
    private MeetingRow called(String meetingId, String personId) {
        var meeting = planned(meetingId, personId);
        rights.led(MeetingKind.valueOf(meeting.kind()), meeting.unitId(), personId);
        return meeting;
    }

    private MeetingRow planned(String meetingId, String personId) {
        return rules.planned(rights.lockLed(meetingId, personId));
    }

    private Answer run(
            String personId, @Nullable String requestKey, String operation, Object said, Supplier<Answer> action) {
        return retries.run(() -> once.run(personId, requestKey, operation, said, Answer.class, action));
    }

    private void record(MeetingRow meeting, String personId, String what, Map<String, ?> facts) {
        audit.record(Audit.SYSTEM, personId, "meeting." + what, meeting.id(), facts, Map.of());
    }
}
