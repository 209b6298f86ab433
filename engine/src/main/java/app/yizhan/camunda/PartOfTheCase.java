package app.yizhan.camunda;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * A called process is a part of the case that calls it: it carries the case's business key, reads its variables and leaves its
 * own outcomes to it. A model needs no mapping for that, and can have none.
 */
final class PartOfTheCase {

    private PartOfTheCase() {}

    static void is(ActivityImpl callActivity) {
        var called = ((CallableElementActivityBehavior) callActivity.getActivityBehavior()).getCallableElement();
        called.setBusinessKeyValueProvider(new CaseKey());
        called.addInput(everything());
        called.addOutput(everything());
    }

    private static CallableElementParameter everything() {
        var all = new CallableElementParameter();
        all.setAllVariables(true);
        return all;
    }

    /** The business key of the process that calls. */
    private static final class CaseKey implements ParameterValueProvider {

        @Override
        public Object getValue(VariableScope scope) {
            return ((ExecutionEntity) scope).getProcessBusinessKey();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
