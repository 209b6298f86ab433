package app.yizhan.studio;

import app.yizhan.camunda.ModelSteps;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyFaults;
import app.yizhan.catalog.Step;
import app.yizhan.form.FormField;
import app.yizhan.notification.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the condition of a way can look at: what people and tables decided, how steps ended, what steps of the system wrote. */
@Service
@Transactional(readOnly = true)
public class ConditionChoices {

    /**
     * @param label what it is, in words
     * @param values words of the values that it can have, by value; empty: any word or number
     */
    public record Variable(String name, String label, Map<String, String> values) {}

    private static final Pattern LITERAL = Pattern.compile("\\s*\"([^\"]*)\"\\s*");

    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final FamilyFaults faults;
    private final ModelSteps steps;
    private final Texts texts;

    ConditionChoices(ModelDrafts drafts, FamilyContents contents, FamilyFaults faults, ModelSteps steps, Texts texts) {
        this.drafts = drafts;
        this.contents = contents;
        this.faults = faults;
        this.steps = steps;
        this.texts = texts;
    }

    /** Steps in the order of the model, then fields, what tables give, and what steps of the system write. */
    public List<Variable> of(String service, Locale locale) {
        var content = contents.read(drafts.draftOrNewest(service), (file, broken) -> {});
        var names = ModelSheets.names(content, locale);
        Map<String, Variable> found = new LinkedHashMap<>();
        outcomes(content, Names.of(content, locale), locale, found);
        content.forms().values().stream()
                .flatMap(form -> form.fields().stream())
                .filter(FormField::decides)
                .forEach(field -> put(found, field.key(), names.of(field), options(field, names, locale)));
        content.decisions()
                .values()
                .forEach(model -> model.getModelElementsByType(Output.class)
                        .forEach(output -> put(
                                found,
                                output.getName(),
                                names.column(output.getName(), output.getLabel()),
                                answers(output, names, locale))));
        steps.written().stream().sorted().forEach(name -> put(found, name, name, Map.of()));
        return List.copyOf(found.values());
    }

    private void outcomes(FamilyContent content, Names names, Locale locale, Map<String, Variable> found) {
        var known = faults.steps(content);
        content.elements(UserTask.class)
                .map(UserTask::getId)
                .filter(known::containsKey)
                .forEach(key -> {
                    var step = known.get(key);
                    var label = texts.text(locale, "way.outcome", Map.of("step", name(content, names, key)));
                    put(found, step.outcomeVariable(), label, outcome(step, locale));
                });
    }

    private static String name(FamilyContent content, Names names, String key) {
        return content.elements(UserTask.class)
                .filter(task -> key.equals(task.getId()))
                .findFirst()
                .map(names::of)
                .orElse(key);
    }

    private Map<String, String> outcome(Step step, Locale locale) {
        return words(
                step.kind() == Step.Kind.WORK ? List.of("SUBMITTED") : List.of("APPROVED", "REJECTED"),
                "way.outcome.",
                locale);
    }

    private Map<String, String> options(FormField field, Names names, Locale locale) {
        if (field.type().equals("flag")) {
            return words(List.of("true", "false"), "way.value.", locale);
        }
        Map<String, String> options = new LinkedHashMap<>();
        field.options()
                .forEach(option -> options.put(
                        option, names.texts().getOrDefault("option." + field.key() + "." + option, option)));
        return options;
    }

    /** What the rows of its table answer. */
    private Map<String, String> answers(Output output, Names names, Locale locale) {
        if ("boolean".equals(output.getTypeRef())) {
            return words(List.of("true", "false"), "way.value.", locale);
        }
        Map<String, String> answers = new LinkedHashMap<>();
        var columns = List.copyOf(output.getParentElement().getChildElementsByType(Output.class));
        for (var rule : output.getParentElement().getChildElementsByType(Rule.class)) {
            var entries = List.copyOf(rule.getChildElementsByType(OutputEntry.class));
            int column = columns.indexOf(output);
            var cell = LITERAL.matcher(
                    column < entries.size() ? entries.get(column).getTextContent() : "");
            if (cell.matches()) {
                var key = "output." + output.getName() + "." + cell.group(1);
                answers.put(cell.group(1), names.texts().getOrDefault(key, cell.group(1)));
            }
        }
        return answers;
    }

    private Map<String, String> words(List<String> values, String key, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(value, texts.text(locale, key + value)));
        return words;
    }

    private static void put(Map<String, Variable> found, String name, String label, Map<String, String> values) {
        found.putIfAbsent(name, new Variable(name, label, values));
    }
}
