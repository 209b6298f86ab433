package app.yizhan.request;

import app.yizhan.organisation.Person;
import java.util.List;
import java.util.Map;

/**
 * The Java that a family needs around its model: hard constraints, computed fields, what a case holds. A family without such
 * a bean has none.
 */
public interface ServiceRules {

    /** A further person whom a request concerns, e.g. the partner of an exchange. */
    record Party(String personId, String part) {}

    /** Key of the family. */
    String service();

    /**
     * Refuses when this person cannot start the service now, whatever the form would say: outside its time, or one is open already.
     *
     * @throws app.yizhan.refusal.Refusal with the fact and, where there is one, the date from which on it goes
     */
    default void checkStart(Person applicant) {}

    /**
     * Refuses what can never be, before anything is written.
     *
     * @throws app.yizhan.refusal.Refusal with the fact and what to do next
     */
    void check(Submission submission);

    /** Values of the form's computed fields. */
    Map<String, Object> computed(Submission submission);

    /**
     * What the family's tables look at beside the form's values, as it is now: never stored, never a variable, shown to nobody.
     *
     * @param values of the form, computed ones included
     */
    default Map<String, Object> facts(String applicantId, Map<String, Object> values) {
        return Map.of();
    }

    /** Whether every case goes by an alias, so that no list, title, mail or entry of the record names its applicant. */
    default boolean underAliases() {
        return false;
    }

    /** Of a family under aliases: whether the applicant lets those who answer know who it is, so that mails may reach them. */
    default boolean signed(Map<String, Object> values) {
        return false;
    }

    default List<Party> parties(Submission submission) {
        return List.of();
    }

    /** Takes what the case needs to keep for itself, in the submitting transaction; called again when resubmitted. */
    void hold(Submission submission);

    /** What the school knows of the form before anything is filled in; computed fields are shown locked. */
    default Map<String, Object> known(Person applicant) {
        return Map.of();
    }

    /**
     * Hard constraints once more before a step that lets the case go on is settled.
     *
     * @param values of the case, with those that the step's form writes
     */
    void checkBefore(Request request, String step, Map<String, Object> values);

    /** Notes that the case has begun, in the same transaction; a correction begins none. */
    default void begun(Request request, Submission submission) {}

    /**
     * Notes that a step was signed, in the same transaction; what its form wrote is stored already.
     *
     * @param given what the signer handed in
     * @param goesOn false: it was rejected
     */
    default void noted(Request request, String step, Person signer, Map<String, Object> given, boolean goesOn) {}
}
