package app.yizhan.approval;

import app.yizhan.approval.ReturnPlan.Move;
import app.yizhan.approval.ReturnRoute.Start;
import app.yizhan.camunda.ModelSteps;
import app.yizhan.request.Request;
import app.yizhan.request.StepVisits;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        var model = models.of(request.definitionId());
        return way(request, engineTaskId).stream()
                .flatMap(way -> way.nearestFirst().stream().flatMap(step -> plan(model, way, step).stream()))
                .map(ReturnPlan::target)
                .sorted(Comparator.comparing(t -> !t.isOffered()))
                .toList();
    }

    /**
     * Moves the token.
     *
     * @return keys of the other open steps that were cancelled
     * @throws TargetNotOffered if the step is not among the offered targets any more
     */
    public List<String> go(Request request, String engineTaskId, String targetStep) {
        var model = models.of(request.definitionId());
        var plan = way(request, engineTaskId)
                .filter(way -> way.last(targetStep) >= 0)
                .flatMap(way -> plan(model, way, targetStep))
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
        return way.isEmpty()
                ? Optional.empty()
                : Optional.of(ReturnWay.of(models.of(request.definitionId()), way, visits.of(request.id())));
    }

    /** Empty if the element is no step, or does not lie before the task. */
    private static Optional<ReturnPlan> plan(ReturnModel model, ReturnWay way, String step) {
        var places = model.places(step);
        if (places.isEmpty() || step.equals(way.step())) {
            return Optional.empty();
        }
        if (!model.inDialect()) {
            return Optional.of(ReturnPlan.blocked(step, "NOT_IN_DIALECT"));
        }
        Optional<ReturnPlan> blocked = Optional.empty();
        for (var place : places) {
            var route = new ReturnRoute(way, place);
            var answer = route.find();
            if (answer.start().isPresent()) {
                return Optional.of(
                        offered(way, step, route.level(), answer.start().get()));
            }
            blocked = blocked.or(() -> answer.blocked().map(why -> ReturnPlan.blocked(step, why)));
        }
        return blocked;
    }

    private static ReturnPlan offered(ReturnWay way, String step, int level, Start start) {
        var effects = new ReturnEffects(way, level, start);
        var others = effects.others();
        var own = way.own(level);
        var move = new Move(
                own.processInstance(),
                ReturnScope.element(start.vertex()),
                way.scopeInstance(level),
                others,
                own,
                start.through(),
                effects.undone());
        return new ReturnPlan(
                new ReturnTarget(step, cancelled(way, others, own), opened(way, step, start), null), move);
    }

    private static List<String> cancelled(ReturnWay way, List<TokenPlace> others, TokenPlace own) {
        var token = way.tokens().getLast();
        return Stream.concat(others.stream(), Stream.of(own))
                .flatMap(TokenPlace::leaves)
                .filter(p -> p != token && p.isTask())
                .map(TokenPlace::element)
                .distinct()
                .toList();
    }

    /** Those of the first steps that the case came to when it entered there last. */
    private static List<String> opened(ReturnWay way, String step, Start start) {
        int entered = way.last(ReturnScope.element(start.vertex()));
        Set<String> first = new LinkedHashSet<>(start.scope().firstSteps(start.vertex()));
        first.remove(step);
        return first.stream().filter(s -> way.last(s) > entered).toList();
    }
}
