package app.yizhan.party;

import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Assessments as acts of a case, told and taken by the family that keeps the cases. */
public interface PeriodicCases {

    /** An assessment that stands. */
    record Assessed(String actId, LocalDate day, LocalDateTime recordedAt, String recordedBy, int lateDays) {}

    /** Those of one step of the rules, in the order in which they were recorded. */
    List<Assessed> assessed(String requestId, String step);

    /** @throws InvalidFields fields {@code day}, {@code lateReason}: what was done on that day cannot be recorded today */
    void checkDay(LocalDate day, String lateReason);

    /** @throws Refusal if a rule of the case refuses an assessment on that day */
    void check(String requestId, String step, LocalDate day);

    /** @return id of the act */
    String record(String requestId, String step, Person by, LocalDate day, String lateReason);

    /** It was given back and counts no longer. */
    void revoke(String actId);

    /** The next one has to be done by then; steps of the model that wait for it say so. */
    void due(String requestId, String step, LocalDate day);
}
