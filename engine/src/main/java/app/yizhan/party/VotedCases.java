package app.yizhan.party;

import app.yizhan.form.FormSchema;
import app.yizhan.refusal.InvalidFields;
import java.time.LocalDate;
import java.util.Map;

/** Says a meeting's vote in the words of a case's step, told by the family that keeps the cases. */
public interface VotedCases {

    /**
     * What the fields of a step's form say of a vote, by field. Whatever else the form asks is asked of those who record the meeting.
     *
     * @param day of the meeting
     * @param lateReason why it is recorded on another day; empty: it is not
     */
    Map<String, Object> told(FormSchema form, VoteCount count, LocalDate day, String lateReason);

    /**
     * Asks the rules of the case what they say of its step on the day of the meeting, as a decision would.
     *
     * @param task step of the model
     * @param values what the vote tells and what was written down with it
     * @throws app.yizhan.refusal.Refusal if a rule refuses it
     */
    void check(String requestId, String task, Map<String, Object> values);

    /** @throws InvalidFields field {@code day}: it is too long ago to be recorded at all */
    void checkAge(LocalDate day);

    /** @throws InvalidFields fields {@code day}, {@code lateReason}: what was done on that day cannot be recorded today */
    void checkDay(LocalDate day, String lateReason);
}
