package app.yizhan.camunda;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What the steps that models may call say of themselves. */
@Component
public class ModelSteps {

    private final Map<String, ModelStep> byExpression = new HashMap<>();

    ModelSteps(ApplicationContext context) {
        for (var name : context.getBeanNamesForAnnotation(ModelStep.class)) {
            var step = context.findAnnotationOnBean(name, ModelStep.class);
            byExpression.put("${" + EngineConfiguration.camelCase(step.key()) + "}", step);
        }
    }

    /** @param expression as a service task of a model has it, e.g. {@code ${changeBed}} */
    public boolean isUndoable(String expression) {
        var step = byExpression.get(expression);
        return step != null && step.undoable();
    }
}
