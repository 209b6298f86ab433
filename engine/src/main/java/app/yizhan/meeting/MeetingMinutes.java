package app.yizhan.meeting;

import app.yizhan.form.PlainText;
import app.yizhan.meeting.internal.MeetingMapper;
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
    private final MeetingConfirmations confirmations;
    private final MeetingResults results;
    private final Once once;
    private final Retries retries;

    MeetingMinutes(
            MeetingMapper mapper,
            MeetingRights rights,
            MeetingRules rules,
            AttendanceChecks attendances,
            MeetingCounts counts,
            MeetingConfirmations confirmations,
            MeetingResults results,
            Once once,
            Retries retries) {
        this.mapper = mapper;
        this.rights = rights;
        this.rules = rules;
        this.attendances = attendances;
        this.counts = counts;
        this.confirmations = confirmations;
        this.results = results;
        this.once = once;
        this.retries = retries;
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
                () -> confirmations.of(meetingId, whole, personId));
        if (answer.state() == MeetingState.CONFIRMED) {
            results.write(meetingId, personId);
        }
        return answer;
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
