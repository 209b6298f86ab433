package app.yizhan.meeting;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.meeting.MeetingMinutes.Answer;
import app.yizhan.meeting.MeetingMinutes.Confirmation;
import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.refusal.Refusal;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes the word of chair and recorder that a record is right. */
@Component
class MeetingConfirmations {

    private final MeetingMapper mapper;
    private final MeetingRights rights;
    private final MeetingRules rules;
    private final MeetingCounts counts;
    private final MeetingNotices notices;
    private final MeetingRoster roster;
    private final Audit audit;
    private final SchoolClock clock;

    MeetingConfirmations(
            MeetingMapper mapper,
            MeetingRights rights,
            MeetingRules rules,
            MeetingCounts counts,
            MeetingNotices notices,
            MeetingRoster roster,
            Audit audit,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.rules = rules;
        this.counts = counts;
        this.notices = notices;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    Answer of(String meetingId, Confirmation confirmation, String personId) {
        var meeting = rights.lockLed(meetingId, personId);
        boolean chair = isChair(meeting, personId);
        if (meeting.state().equals(MeetingState.CONFIRMED.name())) {
            return new Answer(meetingId, MeetingState.CONFIRMED);
        }
        MeetingRules.checkSeen(rules.planned(meeting), confirmation.revision());
        var said = Objects.requireNonNullElse(confirmation.lateReason(), "");
        var late = said.isEmpty() && meeting.lateReason() != null ? meeting.lateReason() : said;
        rules.checkDayHasCome(meeting);
        rules.checkRecordedToday(meeting, late);
        var passed = counts.passed(meeting);
        var byChair = chair ? clock.now() : meeting.chairAt();
        var byRecorder = chair ? meeting.recorderAt() : clock.now();
        boolean both = byChair != null && byRecorder != null;
        var state = both ? MeetingState.CONFIRMED : MeetingState.PLANNED;
        var after = meeting.confirmed(late, byChair, byRecorder, state.name());
        mapper.change(after);
        if (both) {
            passed.forEach((item, is) -> mapper.decide(item.id(), is));
        } else {
            notices.toConfirm(after, roster.unit(after), chair ? after.recorderId() : after.chairId());
        }
        record(after, personId, passed);
        return new Answer(meetingId, state);
    }

    private static boolean isChair(MeetingRow meeting, String personId) {
        if (!personId.equals(meeting.chairId()) && !personId.equals(meeting.recorderId())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "MEETING_HANDS", Map.of());
        }
        return personId.equals(meeting.chairId());
    }

    /** Totals are for ever in the record; nobody's ballot is. */
    private void record(MeetingRow meeting, String personId, Map<ItemRow, Boolean> passed) {
        long yes = passed.values().stream().filter(is -> is).count();
        audit.record(
                Audit.SYSTEM,
                personId,
                "meeting.confirmed",
                meeting.id(),
                Map.of("votes", passed.size(), "passed", yes),
                Map.of());
    }
}
