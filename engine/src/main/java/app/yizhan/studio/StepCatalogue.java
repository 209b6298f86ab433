package app.yizhan.studio;

import app.yizhan.camunda.ModelStep;
import app.yizhan.camunda.ModelSteps;
import app.yizhan.notification.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the system can do at a step, as the steps written in Java describe themselves. */
@Service
public class StepCatalogue {

    /**
     * @param expression how a service task names it
     * @param help what it does
     */
    public record Entry(String expression, String name, String help, List<Input> inputs) {}

    /** @param kind what its value names */
    public record Input(String name, String label, Kind kind, boolean required) {}

    /** What the value of an input names. */
    public enum Kind {
        TEXT,
        FIELD,
        TABLES,
        STEP
    }

    private final ModelSteps steps;
    private final Texts texts;

    StepCatalogue(ModelSteps steps, Texts texts) {
        this.steps = steps;
        this.texts = texts;
    }

    /** Those of every service, then the service's own. */
    public List<Entry> of(String service, Locale locale) {
        var own = service.replace("-", "");
        return steps.descriptions().stream()
                .filter(step -> step.family().isEmpty() || step.family().equals(own))
                .sorted((one, other) -> one.family().compareTo(other.family()))
                .map(step -> entry(step, locale))
                .toList();
    }

    /** Also one of another service, where a model names it. */
    public Optional<Entry> find(String expression, Locale locale) {
        return steps.description(expression).map(step -> entry(step, locale));
    }

    private Entry entry(ModelSteps.Description step, Locale locale) {
        var key = "step." + step.key();
        return new Entry(
                step.expression(),
                texts.text(locale, key),
                texts.text(locale, key + ".help"),
                step.takes().stream().map(takes -> input(takes, locale)).toList());
    }

    private Input input(ModelStep.Takes takes, Locale locale) {
        return new Input(
                takes.name(),
                texts.text(locale, "takes." + takes.name()),
                Kind.valueOf(takes.kind().name()),
                takes.required());
    }
}
