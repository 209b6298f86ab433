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
     * Refuses what can never be, before anything is written.
     *
     * @throws app.yizhan.refusal.Refusal with the fact and what to do next
     */
    void check(Submission submission);

    /** Values of the form's computed fields. */
    Map<String, Object> computed(Submission submission);

    default List<Party> parties(Submission submission) {
        return List.of();
    }

    /** Takes what the case needs to keep for itself, in the submitting transaction; called again when resubmitted. */
    void hold(Submission submission);

    /** What the school knows of the form before anything is filled in; shown locked. */
    default Map<String, Object> known(Person applicant) {
        return Map.of();
    }

    /** Hard constraints once more before a step that lets the case go on is settled. */
    void checkBefore(Request request, String step, Map<String, Object> values);
}
