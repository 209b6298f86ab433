package app.yizhan.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Where the models of a family catch the error that a task raises: as the engine looks, from the task outwards. */
public final class ErrorCatchers {

    private final Collection<BpmnModelInstance> models;

    public ErrorCatchers(Collection<BpmnModelInstance> models) {
        this.models = models;
    }

    /** @throws ModelFault if the error could end nowhere: the wait would be over, and the round stay open for ever */
    void check(UserTask task, String property, Step.@Nullable Wait wait) {
        if (wait != null && !isCaught(task, wait.error())) {
            throw new ModelFault(task.getId(), property, wait.error(), "no boundary event catches this error");
        }
    }

    /** Whether some event of the family catches an error of that code that the element raises. */
    public boolean isCaught(BaseElement element, String code) {
        return isCaught(element, code, new HashSet<>());
    }

    private boolean isCaught(BaseElement element, String code, Set<String> seen) {
        if (hasBoundary(element, code) || hasEventSubProcess(element.getParentElement(), code)) {
            return true;
        }
        var around = element.getParentElement();
        if (around instanceof SubProcess outer) {
            return isCaught(outer, code, seen);
        }
        return around instanceof Process process && seen.add(process.getId()) && callersCatch(process, code, seen);
    }

    private boolean callersCatch(Process process, String code, Set<String> seen) {
        var callers = models.stream()
                .flatMap(m -> m.getModelElementsByType(CallActivity.class).stream())
                .filter(call -> process.getId().equals(call.getCalledElement()))
                .toList();
        return !callers.isEmpty() && callers.stream().allMatch(call -> isCaught(call, code, new HashSet<>(seen)));
    }

    private static boolean hasBoundary(BaseElement element, String code) {
        return element.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(e -> e.getAttachedTo() != null
                        && element.getId().equals(e.getAttachedTo().getId()))
                .anyMatch(e -> catches(e, code));
    }

    private static boolean hasEventSubProcess(ModelElementInstance scope, String code) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(inner -> inner.getChildElementsByType(StartEvent.class).stream())
                .anyMatch(start -> catches(start, code));
    }

    /** A catcher that names no error catches each. */
    private static boolean catches(CatchEvent event, String code) {
        return event.getEventDefinitions().stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(ErrorEventDefinition.class::cast)
                .anyMatch(d -> d.getError() == null || code.equals(d.getError().getErrorCode()));
    }
}
