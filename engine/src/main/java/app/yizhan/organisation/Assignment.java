package app.yizhan.organisation;

import java.util.List;

/**
 * Who is asked, and why. No principals: the rule found nobody, and the step's {@code empty} property decides.
 *
 * @param why one or more facts for each principal
 * @param asksApplicant whether it may be the applicant on purpose; everybody else's rules pass them over
 */
public record Assignment(List<Principal> principals, List<Reason> why, boolean asksApplicant) {

    public Assignment(List<Principal> principals, List<Reason> why) {
        this(principals, why, false);
    }

    public Assignment {
        principals = List.copyOf(principals);
        why = List.copyOf(why);
    }

    public static Assignment nobody() {
        return new Assignment(List.of(), List.of());
    }

    public boolean isEmpty() {
        return principals.isEmpty();
    }
}
