package app.yizhan.record;

import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a request in the words of one reader: what they may see of it, and nothing else.
 *
 * @param line mark of the family's line
 * @param enteredBy name of the clerk who handed it in for the applicant; null: the applicant did
 * @param outcome the result once it has ended, else where it stands
 * @param acts everything that happened, oldest first
 * @param intact whether the case's chain in the audit holds
 * @param entries how long that chain is
 * @param head hash of its last entry
 */
public record RecordSheet(
        Request request,
        String service,
        String line,
        @Nullable String enteredBy,
        String outcome,
        List<Fact> facts,
        List<Act> acts,
        boolean intact,
        int entries,
        String head,
        LocalDateTime at) {

    public record Fact(String label, String value) {}

    /**
     * Something that was done.
     *
     * @param step name of the step, or empty
     * @param action what was done
     * @param who empty: the system
     * @param capacity the office in which it was done, or empty
     * @param actingFor for whom, or empty
     * @param said opinion, with the names of the files that went with it, or empty
     * @param signature what the place for a signature or stamp is called, or null if none is asked for
     * @param signed ids of the pictures of the signatures that were given with it
     */
    public record Act(
            LocalDateTime at,
            String step,
            String action,
            String who,
            String capacity,
            String actingFor,
            String said,
            @Nullable String signature,
            List<String> signed) {}
}
