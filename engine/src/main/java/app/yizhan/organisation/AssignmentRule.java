package app.yizhan.organisation;

import java.util.List;

/** One word of the property {@code assign}. A bean; features contribute their own. */
public interface AssignmentRule {

    /** Lower-case words with hyphens, e.g. {@code counselor-of-student}. */
    String word();

    /** Whether the rule can work with these arguments; a model that says otherwise is not published. */
    default boolean accepts(List<String> args) {
        return true;
    }

    /** Where it would find nobody now, as far as that follows from who holds which role and not from what a request says. */
    default Unfilled unfilled(List<String> args) {
        return Unfilled.NOWHERE;
    }

    /** @return nobody where the organisation has nobody, or only the applicant */
    Assignment resolve(List<String> args, AssignmentContext context);
}
