package app.yizhan.party;

import app.yizhan.form.FormSchema;
import app.yizhan.refusal.InvalidFields;
import java.time.LocalDate;
import java.util.Map;

/** Says what came of a notice in the words of a case's step, told by the family that keeps the cases. */
public interface PostedCases {

    /**
     * How a notice hung.
     *
     * @param objected whether somebody objected
     */
    record Posting(LocalDate firstDay, String place, boolean objected) {}

    /** Whether the form of the step is what a notice tells; where it asks for other things, the step is done at its task. */
    boolean asks(FormSchema form);

    /**
     * What the fields of a step's form say of it, by field.
     *
     * @param day of the act that the publicity came before
     * @param lateReason why it is recorded on another day; empty: it is not
     */
    Map<String, Object> told(FormSchema form, Posting posting, LocalDate day, String lateReason);

    /** @throws InvalidFields field {@code day}: a notice of that day is too old to be recorded at all */
    void checkAge(LocalDate day);
}
