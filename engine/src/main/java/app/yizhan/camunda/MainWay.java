package app.yizhan.camunda;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** What of a scope the case itself comes through; the rest is reached from non-interrupting events only and runs beside it. */
final class MainWay {

    private MainWay() {}

    /** Everything in the scope that no token comes to but one of a non-interrupting boundary event. */
    static Set<ActivityImpl> beside(ScopeImpl scope) {
        var beside = new HashSet<>(scope.getActivities());
        var todo = new ArrayDeque<ActivityImpl>();
        scope.getActivities().stream()
                .filter(a -> a.getIncomingTransitions().isEmpty() && !isBoundary(a))
                .forEach(todo::add);
        while (!todo.isEmpty()) {
            var activity = todo.remove();
            if (beside.remove(activity)) {
                for (PvmTransition way : activity.getOutgoingTransitions()) {
                    todo.add((ActivityImpl) way.getDestination());
                }
                activity.getEventActivities().stream()
                        .filter(MainWay::interrupts)
                        .forEach(todo::add);
            }
        }
        return beside;
    }

    private static boolean isBoundary(ActivityImpl activity) {
        return String.valueOf(activity.getProperty("type")).startsWith("boundary");
    }

    private static boolean interrupts(ActivityImpl event) {
        return isBoundary(event) && event.getActivityStartBehavior() == ActivityStartBehavior.CANCEL_EVENT_SCOPE;
    }
}
