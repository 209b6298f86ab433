package app.yizhan.request;

import app.yizhan.organisation.Person;
import java.util.Map;

/**
 * What is handed in: by the applicant, or again after a return.
 *
 * @param requestId id that the request has or will have
 * @param author as whom the case goes by: its applicant, or their alias; whatever is written names the author
 * @param values read and validated against the start form, computed fields not yet there
 * @param again whether it is a resubmission
 */
public record Submission(String requestId, Person applicant, Person author, Map<String, Object> values, boolean again) {

    public Submission(String requestId, Person applicant, Map<String, Object> values, boolean again) {
        this(requestId, applicant, applicant, values, again);
    }
}
