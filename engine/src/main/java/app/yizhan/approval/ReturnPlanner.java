package app.yizhan.approval;

import app.yizhan.camunda.ModelSteps;
import app.yizhan.request.Request;
import app.yizhan.request.StepVisits;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Computes from the token tree where a task may go back to, and takes it there in one command of the engine
 * (docs/decisions/0013). The caller holds the request's lock and a transaction.
 *
 * <p>Why a step that the case passed is not offered, {@link ReturnTarget#blocked()}: {@code AFTER_JOIN_ONLY_FORK} it lies in
 * a block that was joined or begun since, and is not the first step behind the fork; {@code CALLED_PROCESS_FINISHED} likewise
 * in a called process; {@code PARALLEL_BRANCH} it is on another branch; {@code BESIDE} one of the two runs beside the case;
 * {@code AFTER_INTERRUPTION} an event took the case away from there; {@code NOT_IN_DIALECT} the model has elements over which
 * no return is safe.
 */
@Component
public class ReturnPlanner {

    private final ReturnModels models;
    private final TokenTree tokens;
    private final StepVisits visits;
    private final ReturnMoves moves;
    private final ModelSteps steps;

    ReturnPlanner(ReturnModels models, TokenTree tokens, StepVisits visits, ReturnMoves moves, ModelSteps steps) {
        this.models = models;
        this.tokens = tokens;
        this.visits = visits;
        this.moves = moves;
        this.steps = steps;
    }

    /** Steps that the case passed on its way to the task, nearest first; then those that cannot be reached again. */
    public List<ReturnTarget> targets(Request request, String engineTaskId) {
        return way(request, engineTaskId).map(way -> targets(request, way)).orElse(List.of());
    }

    private List<ReturnTarget> targets(Request request, ReturnWay way) {
        var model = models.of(request.definitionId());
        return way.nearestFirst().stream()
                .flatMap(step -> ReturnOffers.plan(model, way, step).stream())
                .map(ReturnPlan::target)
                .sorted(Comparator.comparing(t -> !t.isOffered()))
                .toList();
    }

    /** Where the case stands, people's tasks first, with where each token may go. */
    List<CaseMoves.Place> standing(Request request) {
        var root = tokens.of(request.instanceId());
        return root.leaves()
                .filter(token -> token != root)
                .sorted(Comparator.comparing((TokenPlace token) -> !token.isTask())
                        .thenComparing(TokenPlace::element)
                        .thenComparing(TokenPlace::id))
                .map(token -> new CaseMoves.Place(
                        token.standing(), token.element(), token.isTask(), targets(request, way(request, root, token))))
                .toList();
    }

    /** The element at which a token of {@link #standing} is; empty if the case has gone on. */
    Optional<String> standsAt(Request request, String tokenId) {
        return token(tokens.of(request.instanceId()), tokenId).map(TokenPlace::element);
    }

    /** The same as {@link #go} for a token of {@link #standing}, whether somebody is asked there or not. */
    List<String> goFrom(Request request, String tokenId, String targetStep) {
        var root = tokens.of(request.instanceId());
        return go(request, token(root, tokenId).map(token -> way(request, root, token)), targetStep);
    }

    private static Optional<TokenPlace> token(TokenPlace root, String id) {
        return root.leaves()
                .filter(token -> token != root && token.standing().equals(id))
                .findFirst();
    }

    /**
     * Moves the token.
     *
     * @return keys of the other open steps that were cancelled
     * @throws TargetNotOffered if the step is not among the offered targets any more
     */
    public List<String> go(Request request, String engineTaskId, String targetStep) {
        return go(request, way(request, engineTaskId), targetStep);
    }

    private List<String> go(Request request, Optional<ReturnWay> from, String targetStep) {
        var model = models.of(request.definitionId());
        var plan = from.filter(way -> way.last(targetStep) >= 0)
                .flatMap(way -> ReturnOffers.plan(model, way, targetStep))
                .filter(p -> p.move() != null)
                .orElseThrow(() -> new TargetNotOffered(targetStep));
        visits.undo(plan.move().undone());
        var known = visits.of(request.id()).size();
        moves.run(plan.move(), model.main().isJoin(plan.move().start()));
        visits.undo(visits.of(request.id()).stream()
                .skip(known)
                .filter(v -> plan.move().through().contains(v.element()))
                .toList());
        return plan.target().cancels();
    }

    /** Every token is taken away and one set where the model begins, so that tables and routes are decided anew. */
    public void restart(Request request) {
        visits.undo(visits.of(request.id()));
        var main = models.of(request.definitionId()).main();
        var root = tokens.of(request.instanceId());
        // an interrupting event took away what listens to the rest of the case: it begins anew where that event led
        var interrupted = root.inner().stream()
                .filter(p -> Boolean.TRUE.equals(main.events().get(p.element())))
                .findFirst();
        var scope = interrupted.map(p -> main.inner().get(p.element())).orElse(main);
        moves.restart(
                interrupted.orElse(root), request.definitionId(), scope.graph().start());
    }

    /**
     * Whether nothing has happened since the step was settled but gateways, tables, rounds that still wait and steps that can be
     * undone.
     */
    public boolean canUndo(Request request, String step, LocalDateTime settledAt) {
        return undoPlan(request, step, settledAt).isPresent();
    }

    /** Whether the model is such that an undo of the step can be worked out at all. */
    boolean knowsUndo(Request request, String step) {
        var model = models.of(request.definitionId());
        return model.inDialect() && model.places(step).size() == 1;
    }

    /** Whether a token that leaves the step goes on alone, on the level of the case itself, and waits for no other. */
    boolean goesOneWay(Request request, String step) {
        var model = models.of(request.definitionId());
        var main = model.main();
        return knowsUndo(request, step)
                && main.steps().contains(step)
                && main.graph().vertices().stream().noneMatch(main::isJoin)
                && main.events().keySet().containsAll(main.inner().keySet());
    }

    /** Takes back what came of the step's settlement and opens it again. @throws TargetNotOffered if that is not possible */
    public void undo(Request request, String step) {
        var plan = undoPlan(request, step, LocalDateTime.MIN).orElseThrow(() -> new TargetNotOffered(step));
        visits.undo(plan.undone());
        moves.run(plan, step);
    }

    private Optional<ReturnUndo.Plan> undoPlan(Request request, String step, LocalDateTime settledAt) {
        if (!knowsUndo(request, step) || request.endedAt() != null) {
            return Optional.empty();
        }
        var places = models.of(request.definitionId()).places(step);
        return new ReturnUndo(places.getFirst(), visits.of(request.id()), steps::isUndoable)
                .find(tokens.of(request.instanceId()), settledAt);
    }

    private Optional<ReturnWay> way(Request request, String engineTask) {
        var root = tokens.of(request.instanceId());
        var way = tokens.wayTo(root, engineTask);
        return way.isEmpty() ? Optional.empty() : Optional.of(way(request, way));
    }

    private ReturnWay way(Request request, TokenPlace root, TokenPlace token) {
        return way(request, TokenTree.way(root, token));
    }

    private ReturnWay way(Request request, List<TokenPlace> way) {
        return ReturnWay.of(models.of(request.definitionId()), way, visits.of(request.id()));
    }
}
