package app.yizhan.approval;

import app.yizhan.request.StepVisits.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a token gets back to a step, or why it does not.
 *
 * @param move null if it is blocked
 */
record ReturnPlan(ReturnTarget target, @Nullable Move move) {

    /**
     * What the engine is asked to do.
     *
     * @param start element before which it starts
     * @param scope activity instance inside which it starts
     * @param others tokens that are taken away first
     * @param own the token that goes back, alone or with the scope that it leaves; last, so that the scope around stays alive
     * @param through scopes that are entered again; their run goes on, so that the new visit does not count
     * @param undone visits that are no longer part of the way
     */
    record Move(
            String processInstance,
            String start,
            String scope,
            List<TokenPlace> others,
            TokenPlace own,
            List<String> through,
            List<Visit> undone) {}

    static ReturnPlan blocked(String step, String why) {
        return new ReturnPlan(ReturnTarget.blocked(step, why), null);
    }
}
