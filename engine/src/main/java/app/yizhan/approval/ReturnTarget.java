package app.yizhan.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An earlier step to which a task may be returned, or why it may not.
 *
 * @param step key of the user task
 * @param cancels keys of other open steps whose rounds end without a decision; the returning one is not among them
 * @param opens keys of other steps that are asked again together with it, because a block that was joined begins anew at its fork
 * @param blocked null if it is offered, else one of the words of {@link ReturnPlanner}, text key {@code return.blocked.<word>}
 */
public record ReturnTarget(
        String step,
        List<String> cancels,
        List<String> opens,
        @Nullable String blocked) {

    public boolean isOffered() {
        return blocked == null;
    }

    static ReturnTarget blocked(String step, String why) {
        return new ReturnTarget(step, List.of(), List.of(), why);
    }
}
