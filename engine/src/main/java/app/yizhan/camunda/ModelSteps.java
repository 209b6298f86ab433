package app.yizhan.camunda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What the steps that models may call say of themselves. */
@Component
public class ModelSteps {

    private static final Pattern OF_A_FAMILY = Pattern.compile("app\\.yizhan\\.family\\.(\\w+)(\\..*)?");

    /**
     * What a step says of itself.
     *
     * @param expression how a service task names it
     * @param family package of the family that it belongs to, e.g. {@code roomchange}; empty: any service may use it
     */
    public record Description(String key, String expression, String family, List<ModelStep.Takes> takes) {}

    private final Map<String, ModelStep> byExpression = new HashMap<>();
    private final Map<String, Description> descriptions = new TreeMap<>();

    ModelSteps(ApplicationContext context) {
        for (var name : context.getBeanNamesForAnnotation(ModelStep.class)) {
            var step = context.findAnnotationOnBean(name, ModelStep.class);
            var expression = "${" + EngineConfiguration.camelCase(step.key()) + "}";
            byExpression.put(expression, step);
            var family =
                    OF_A_FAMILY.matcher(String.valueOf(context.getType(name)).replaceFirst("^class ", ""));
            descriptions.put(
                    expression,
                    new Description(
                            step.key(), expression, family.matches() ? family.group(1) : "", List.of(step.takes())));
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

    /** Ordered by expression. */
    public List<Description> descriptions() {
        return List.copyOf(descriptions.values());
    }

    public Optional<Description> description(String expression) {
        return Optional.ofNullable(descriptions.get(expression));
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
