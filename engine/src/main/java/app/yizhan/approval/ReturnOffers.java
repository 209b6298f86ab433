package app.yizhan.approval;

import app.yizhan.approval.ReturnPlan.Move;
import app.yizhan.approval.ReturnRoute.Start;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a way back to a step would do, or why there is none: pure computing, the engine is not asked. */
final class ReturnOffers {

    private ReturnOffers() {}

    /** Empty if the element is no step, or does not lie before the task. */
    static Optional<ReturnPlan> plan(ReturnModel model, ReturnWay way, String step) {
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
