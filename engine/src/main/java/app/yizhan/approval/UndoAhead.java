package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
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

    private final RoundMapper mapper;
    private final Undos undos;
    private final ReturnPlanner planner;
    private final WayAhead ahead;
    private final TaskService tasks;
    private final Map<Way, WayAhead.Answer> known = new ConcurrentHashMap<>();

    UndoAhead(RoundMapper mapper, Undos undos, ReturnPlanner planner, WayAhead ahead, TaskService tasks) {
        this.mapper = mapper;
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

    /**
     * Whether a decision can be taken back once it is made, whatever the case is like; then nothing has to be read to say so. Only of
     * models in which one token goes one way.
     */
    boolean isCertain(Open open, Action action) {
        var slot = open.slot();
        if (undos.minutes() == 0 || action == Action.RETURN || !slot.votes()) {
            return false;
        }
        var tally =
                Tally.of(open.step().signing(), mapper.slots(slot.roundId())).with(action);
        if (!tally.lost() && !tally.passed()) {
            return true;
        }
        var outcome = tally.lost() ? "REJECTED" : passed(action);
        return planner.goesOneWay(open.request(), open.step().key())
                && known(open.round(), open.step(), outcome) == WayAhead.Answer.YES;
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
        return !tally.passed() || goesNoFurther(round, request, step, passed(action));
    }

    private static String passed(Action action) {
        return action == Action.SUBMIT ? "SUBMITTED" : "APPROVED";
    }

    private boolean goesNoFurther(RoundRow round, Request request, Step step, String outcome) {
        if (!planner.knowsUndo(request, step.key())) {
            return false;
        }
        return switch (known(round, step, outcome)) {
            case YES -> true;
            case NO -> false;
            case DEPENDS ->
                ahead.with(round.definitionId(), step, outcome, tasks.getVariables(round.engineTask()))
                        == WayAhead.Answer.YES;
        };
    }

    private WayAhead.Answer known(RoundRow round, Step step, String outcome) {
        return known.computeIfAbsent(
                new Way(round.definitionId(), step.key(), outcome),
                way -> ahead.without(way.definitionId(), step, outcome));
    }
}
