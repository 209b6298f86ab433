package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Step;
import app.yizhan.request.Request;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Which decisions could be taken back after they were made, told before. What settles a round can only be if nothing but
 * gateways, tables, steps that can be undone and new rounds follow; where that is not certain, it is said that it cannot.
 */
@Component
class UndoAhead {

    private record Way(String definitionId, String step, String outcome) {}

    private final Undos undos;
    private final ReturnPlanner planner;
    private final WayAhead ahead;
    private final TaskService tasks;
    private final Map<Way, WayAhead.Answer> known = new ConcurrentHashMap<>();

    UndoAhead(Undos undos, ReturnPlanner planner, WayAhead ahead, TaskService tasks) {
        this.undos = undos;
        this.planner = planner;
        this.ahead = ahead;
        this.tasks = tasks;
    }

    /** @param all slots of the round */
    Set<Action> of(SlotRow slot, List<SlotRow> all, RoundRow round, Request request, Step step) {
        Set<Action> found = EnumSet.noneOf(Action.class);
        if (undos.minutes() > 0) {
            DecisionChecks.offered(step, slot).stream()
                    .filter(Action::isDecision)
                    .filter(action -> isPossible(action, slot, all, round, request, step))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean isPossible(
            Action action, SlotRow slot, List<SlotRow> all, RoundRow round, Request request, Step step) {
        if (action == Action.RETURN || !slot.votes()) {
            // the applicant's correction is their last word; an advice, or a return to them, moves nothing in the
            // engine
            return !slot.purpose().equals("RESUBMIT");
        }
        var tally = Tally.of(step.signing(), all).with(action);
        if (tally.lost()) {
            return goesNoFurther(round, request, step, "REJECTED");
        }
        return !tally.passed()
                || goesNoFurther(round, request, step, action == Action.SUBMIT ? "SUBMITTED" : "APPROVED");
    }

    private boolean goesNoFurther(RoundRow round, Request request, Step step, String outcome) {
        if (!planner.knowsUndo(request, step.key())) {
            return false;
        }
        var answer = known.computeIfAbsent(
                new Way(round.definitionId(), step.key(), outcome),
                way -> ahead.without(way.definitionId(), step, outcome));
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            case DEPENDS ->
                ahead.with(round.definitionId(), step, outcome, tasks.getVariables(round.engineTask()))
                        == WayAhead.Answer.YES;
        };
    }
}
