package app.yizhan.meeting;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.meeting.internal.MeetingMapper;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Records a meeting: who came, what was counted, and that chair and recorder stand for it; then the results go to the cases. Only totals
 * are taken: no ballot has a place of its own.
 */
@Service
public class MeetingMinutes {

    /** What a call gets. @param state where the meeting stands now */
    public record Answer(String id, MeetingState state) {}

    /**
     * @param present ids of those who came
     * @param written ids of those who handed in an opinion in writing before
     * @param tellers two of those who came, or nobody yet
     * @param revision of the record that the person read
     */
    public record Attendance(
            List<String> present,
            List<String> written,
            List<String> tellers,
            @Nullable Integer revision) {

        public Attendance {
            present = present == null ? List.of() : present;
            written = written == null ? List.of() : written;
            tellers = tellers == null ? List.of() : tellers;
        }
    }

    /**
     * What was counted for one candidate; ballots and opinions in writing together.
     *
     * @param data what else the form of the step asks
     */
    public record Counted(
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstain,
            @Nullable Integer invalid,
            Map<String, Object> data) {

        public Counted {
            data = data == null ? Map.of() : data;
        }
    }

    /**
     * @param lateReason why it is recorded after its day; null: what was said before, or nothing
     * @param revision of the record that the person read
     */
    public record Confirmation(
            @Nullable String lateReason, @Nullable Integer revision) {}

    private final MeetingMapper mapper;
    private final MeetingRights rights;
    private final MeetingRules rules;
    private final AttendanceChecks attendances;
    private final MeetingCounts counts;
    private final MeetingResults results;
    private final MeetingNotices notices;
    private final MeetingRoster roster;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    MeetingMinutes(
            MeetingMapper mapper,
            MeetingRights rights,
            MeetingRules rules,
            AttendanceChecks attendances,
            MeetingCounts counts,
            MeetingResults results,
            MeetingNotices notices,
            MeetingRoster roster,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.rules = rules;
        this.attendances = attendances;
        this.counts = counts;
        this.results = results;
        this.notices = notices;
        this.roster = roster;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * @throws NotFound if there is no such meeting, or the person does not lead it
     * @throws InvalidFields fields {@code present}, {@code written}, {@code tellers}, {@code revision}
     * @throws Refusal MEETING_OVER, MEETING_AHEAD, MEETING_CHANGED
     */
    public Answer attend(String meetingId, Attendance attendance, @Nullable String requestKey, String personId) {
        return run(personId, requestKey, "meeting attend " + meetingId, attendance, () -> {
            var meeting = rules.planned(rights.lockLed(meetingId, personId));
            MeetingRules.checkSeen(meeting, attendance.revision());
            attendances.check(meeting, attendance);
            var tellers = attendance.tellers();
            mapper.attended(meetingId, attendance.present(), attendance.written());
            mapper.change(meeting.told(
                    tellers.isEmpty() ? null : tellers.getFirst(),
                    tellers.isEmpty() ? null : tellers.getLast(),
                    meeting.lateReason()));
            return new Answer(meetingId, MeetingState.PLANNED);
        });
    }

    /**
     * @throws NotFound if there is no such meeting or candidate, or the person does not lead it
     * @throws InvalidFields fields {@code yes}, {@code no}, {@code abstain}, {@code invalid}, or those of the step's form
     * @throws Refusal MEETING_OVER, MEETING_AHEAD, MEETING_QUORUM
     */
    public Answer count(
            String meetingId, String itemId, Counted counted, @Nullable String requestKey, String personId) {
        return run(personId, requestKey, "meeting count " + itemId, counted, () -> {
            var meeting = rules.planned(rights.lockLed(meetingId, personId));
            rules.checkDayHasCome(meeting);
            var item = mapper.items(meetingId).stream()
                    .filter(row -> row.id().equals(itemId))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("meeting"));
            mapper.vote(counts.read(meeting, item, counted, personId));
            mapper.change(meeting.told(meeting.tellerOneId(), meeting.tellerTwoId(), meeting.lateReason()));
            return new Answer(meetingId, MeetingState.PLANNED);
        });
    }

    /**
     * The chair's or the recorder's word that the record is right. When both have given it the results go to the cases, each in a transaction
     * of its own; what could not be written stands in the list of results.
     *
     * @throws NotFound if there is no such meeting, or the person is neither
     * @throws InvalidFields fields {@code lateReason}, {@code tellers}, {@code items}, {@code revision}
     * @throws Refusal MEETING_OVER, MEETING_AHEAD, MEETING_QUORUM, MEETING_CHANGED
     */
    public Answer confirm(String meetingId, Confirmation confirmation, @Nullable String requestKey, String personId) {
        var said = PlainText.words("lateReason", confirmation.lateReason(), Meetings.WORDS);
        var whole = new Confirmation(said, confirmation.revision());
        var answer = run(
                personId,
                requestKey,
                "meeting confirm " + meetingId,
                whole,
                () -> confirmed(meetingId, said, confirmation.revision(), personId));
        if (answer.state() == MeetingState.CONFIRMED) {
            results.write(meetingId, personId);
        }
        return answer;
    }

    private Answer confirmed(String meetingId, String said, @Nullable Integer seen, String personId) {
        var meeting = rights.lockLed(meetingId, personId);
        boolean chair = isChair(meeting, personId);
        if (meeting.state().equals(MeetingState.CONFIRMED.name())) {
            return new Answer(meetingId, MeetingState.CONFIRMED);
        }
        MeetingRules.checkSeen(rules.planned(meeting), seen);
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

    /**
     * Tries again what could not be written to the cases; what is written already stays.
     *
     * @throws NotFound if there is no such meeting, or the person does not lead it
     * @throws Refusal MEETING_OPEN
     */
    public Answer writeResults(String meetingId, String personId) {
        var meeting = retries.run(() -> rights.lockLed(meetingId, personId));
        if (!meeting.state().equals(MeetingState.CONFIRMED.name())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "MEETING_OPEN", Map.of());
        }
        results.write(meetingId, personId);
        return new Answer(meetingId, MeetingState.CONFIRMED);
    }

    private Answer run(
            String personId, @Nullable String requestKey, String operation, Object said, Supplier<Answer> action) {
        return retries.run(() -> once.run(personId, requestKey, operation, said, Answer.class, action));
    }
}
