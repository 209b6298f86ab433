package app.yizhan.organisation;

import java.util.List;

/**
 * Who is asked, and why. No principals: the rule found nobody, and the step's {@code empty} property decides.
 *
 * @param why one or more facts for each principal
 */
public record Assignment(List<Principal> principals, List<Reason> why) {

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
