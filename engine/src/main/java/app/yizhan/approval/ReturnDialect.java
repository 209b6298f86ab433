package app.yizhan.approval;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Over which elements a return is known to be safe; a model with any other offers none but to the applicant. */
final class ReturnDialect {

    private ReturnDialect() {}

    static boolean has(FlowNode node) {
        boolean repeated = node instanceof Activity activity && activity.getLoopCharacteristics() != null;
        return !repeated
                && (node instanceof UserTask
                        || node instanceof ServiceTask
                        || node instanceof BusinessRuleTask
                        || node instanceof ExclusiveGateway
                        || node instanceof ParallelGateway
                        || node instanceof CallActivity
                        || node.getElementType().getTypeName().equals("subProcess")
                        || node instanceof Event event && hasTrigger(event));
    }

    /** A condition on any other way out makes an inclusive choice of it. */
    static boolean has(SequenceFlow flow) {
        return flow.getConditionExpression() == null || flow.getSource() instanceof ExclusiveGateway;
    }

    private static boolean hasTrigger(Event event) {
        Collection<EventDefinition> triggers = event.getChildElementsByType(EventDefinition.class);
        return (event instanceof CatchEvent || event instanceof EndEvent)
                && triggers.stream()
                        .allMatch(t -> t instanceof TimerEventDefinition
                                || t instanceof MessageEventDefinition
                                || t instanceof ErrorEventDefinition);
    }
}
