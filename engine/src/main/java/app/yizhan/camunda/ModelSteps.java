package app.yizhan.camunda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** @return codes of the errors that the step may raise; empty if there is no such step */
    public Optional<List<String>> errors(String expression) {
        return Optional.ofNullable(byExpression.get(expression)).map(step -> List.of(step.errors()));
    }

    /** Variables that some step writes. */
    public Set<String> written() {
        return byExpression.values().stream()
                .flatMap(step -> List.of(step.writes()).stream())
                .collect(Collectors.toSet());
    }

    /** How models name the steps there are. */
    public Set<String> known() {
        return Set.copyOf(byExpression.keySet());
    }
}
