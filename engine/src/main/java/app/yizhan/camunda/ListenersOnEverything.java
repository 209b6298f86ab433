package app.yizhan.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Attaches our listeners to every flow node and user task that the engine parses; a model never names a listener itself. */
final class ListenersOnEverything extends AbstractBpmnParseListener {

    /** Marks an event subprocess, or an end event, that is reached beside the case instead of ending it. */
    private static final String BESIDE = "yizhan.beside";

    private final Supplier<UserTaskListener> tasks;
    private final Supplier<FlowListener> flow;

    ListenersOnEverything(Supplier<UserTaskListener> tasks, Supplier<FlowListener> flow) {
        this.tasks = tasks;
        this.flow = flow;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                e -> flow.get().ended(e));
        markBeside(process);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if ("false".equals(element.attribute("isInterrupting"))) {
            scope.setProperty(BESIDE, Boolean.TRUE);
        }
        visits(activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
        var definition = taskDefinition(activity);
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, t -> tasks.get().created(t));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, t -> tasks.get().deleted(t));
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
    }

    @Override
    public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
        markBeside(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
        PartOfTheCase.is(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        visits(activity);
        if (endsTheCase(scope)) {
            var id = activity.getId();
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> {
                // the end of a part that the case called, or of a path beside it, is not the end of the case
                if (e.getProcessInstance().getSuperExecution() == null && activity.getProperty(BESIDE) == null) {
                    flow.get().resultReached(e, id);
                }
            });
        }
    }

    private static boolean endsTheCase(ScopeImpl scope) {
        return scope instanceof ProcessDefinitionEntity
                || scope instanceof ActivityImpl sub && sub.isTriggeredByEvent() && sub.getProperty(BESIDE) == null;
    }

    /** Known when all flows of the scope are read. */
    private static void markBeside(ScopeImpl scope) {
        MainWay.beside(scope).forEach(activity -> activity.setProperty(BESIDE, Boolean.TRUE));
    }

    private void visits(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                e -> flow.get().entered(e));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                e -> flow.get().left(e));
    }

    private static TaskDefinition taskDefinition(ActivityImpl activity) {
        return ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    }
}
