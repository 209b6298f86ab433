package app.yizhan.studio;

import app.yizhan.camunda.ModelStep;
import app.yizhan.camunda.ModelSteps;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Service;

/** Sets what the side panel of a diagram shows of a step; each change is saved into the draft. */
@Service
public class ElementEdits {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 2000;
    private static final Set<String> DECISIONS = Set.of("approve", "reject", "return");

    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final StepFaults faults;
    private final ModelSteps steps;

    ElementEdits(ModelDrafts drafts, FamilyContents contents, StepFaults faults, ModelSteps steps) {
        this.drafts = drafts;
        this.contents = contents;
        this.faults = faults;
        this.steps = steps;
    }

    /**
     * Calls an element otherwise, in the diagram and on every page.
     *
     * @param nameEn may be empty: English pages show the Chinese name then
     * @throws InvalidFields fields {@code name}, {@code nameEn}
     * @throws NotFound if there is no such element
     */
    public ModelDraft name(String service, String element, String name, String nameEn, String personId, Locale locale) {
        var zh = line("name", PlainText.demanded("name", name, LONGEST_NAME));
        var en = line("nameEn", PlainText.words("nameEn", nameEn, LONGEST_NAME));
        return save(service, personId, locale, files -> {
            var named = ModelElements.change(files, element, FlowNode.class, node -> node.setName(zh));
            return TextEdits.written(named, Map.of(element, zh), Map.of(element, en));
        });
    }

    /**
     * Sets a property of a step of people or of the system. What a step that becomes work cannot do any more goes with it,
     * and one that is decided again can do what is usual.
     *
     * @param value empty: what holds where nothing is said
     * @throws InvalidFields with the name of the property, if nobody could keep to it
     * @throws NotFound if there is no such step
     */
    public ModelDraft say(String service, String step, String property, String value, String personId, Locale locale) {
        var said = PlainText.words(property, value, LONGEST_VALUE);
        return save(service, personId, locale, files -> {
            var after = ModelElements.change(files, step, FlowNode.class, node -> {
                if (node instanceof ServiceTask task && !takes(task, property)) {
                    throw new NotFound("property");
                }
                boolean wasWork = isWork(node);
                StepProperty.change(node, property, before -> said);
                if (!wasWork && isWork(node)) {
                    StepProperty.change(node, "actions", ElementEdits::undecided);
                } else if (wasWork && !isWork(node)) {
                    StepProperty.change(node, "actions", before -> "");
                }
            });
            faults.refuse(files, after, step, property, said, locale);
            return after;
        });
    }

    /**
     * Which form a step shows, or with which a case starts.
     *
     * @param form empty: a step shows only the request
     * @throws InvalidFields field {@code form}
     */
    public ModelDraft form(String service, String element, String form, String personId, Locale locale) {
        return save(service, personId, locale, files -> showing(files, element, form));
    }

    FamilyResources showing(FamilyResources files, String element, String form) {
        if (!form.isEmpty() && !read(files).forms().containsKey(form)) {
            throw new InvalidFields("form", "field.type.choice", Map.of());
        }
        return ModelElements.change(files, element, FlowNode.class, node -> form(node, form));
    }

    private static void form(FlowNode node, String form) {
        if (form.isEmpty() && node instanceof StartEvent) {
            throw new InvalidFields("form", "field.required", Map.of());
        }
        boolean starts = node instanceof StartEvent start && ElementSheets.startsCase(start);
        if (!starts && !(node instanceof UserTask)) {
            throw new NotFound("step");
        }
        if (form.isEmpty()) {
            node.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "formRef");
            node.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "formRefBinding");
        } else {
            node.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef", form);
            node.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRefBinding", "deployment");
        }
    }

    /**
     * Which table a rule asks; its one answer is a variable from then on. A step of the system asks it beside those that it asks already.
     *
     * @throws InvalidFields field {@code table}, if there is no such table, or a rule would get several answers
     */
    public ModelDraft asks(String service, String task, String table, String personId, Locale locale) {
        return save(service, personId, locale, files -> asking(files, task, table));
    }

    FamilyResources asking(FamilyResources files, String task, String table) {
        var outputs = read(files)
                .table(table)
                .map(DecisionTable::getOutputs)
                .orElseThrow(() -> new InvalidFields("table", "field.type.choice", Map.of()));
        return ModelElements.change(files, task, FlowNode.class, node -> {
            switch (node) {
                case BusinessRuleTask rule -> ruled(rule, table, List.copyOf(outputs));
                case ServiceTask called -> asksToo(called, table);
                default -> throw new NotFound("step");
            }
        });
    }

    private static void ruled(BusinessRuleTask rule, String table, List<Output> outputs) {
        if (outputs.size() != 1) {
            throw new InvalidFields("table", "error.answers", Map.of());
        }
        rule.setCamundaDecisionRef(table);
        rule.setCamundaDecisionRefBinding("deployment");
        rule.setCamundaMapDecisionResult("singleEntry");
        rule.setCamundaResultVariable(outputs.getFirst().getName());
    }

    /** The first of its properties that names tables. */
    private void asksToo(ServiceTask called, String table) {
        var property = taken(called)
                .filter(takes -> takes.kind() == ModelStep.Kind.TABLES)
                .findFirst()
                .orElseThrow(() -> new NotFound("property"));
        StepProperty.change(called, property.name(), said -> said.isEmpty() ? table : said + ", " + table);
    }

    /**
     * Which model step a system step calls; what only the other one was told goes.
     *
     * @throws InvalidFields field {@code step}
     */
    public ModelDraft calls(String service, String task, String expression, String personId, Locale locale) {
        var step = steps.description(expression)
                .orElseThrow(() -> new InvalidFields("step", "field.type.choice", Map.of()));
        return save(
                service,
                personId,
                locale,
                files -> ModelElements.change(files, task, ServiceTask.class, called -> {
                    called.setCamundaDelegateExpression(step.expression());
                    StepProperty.of(called).keySet().stream()
                            .filter(name -> !takes(called, name))
                            .toList()
                            .forEach(name -> StepProperty.change(called, name, before -> ""));
                }));
    }

    private ModelDraft save(String service, String personId, Locale locale, UnaryOperator<FamilyResources> change) {
        return drafts.change(service, false, personId, locale, change);
    }

    private boolean takes(ServiceTask task, String property) {
        return taken(task).anyMatch(takes -> takes.name().equals(property));
    }

    private Stream<ModelStep.Takes> taken(ServiceTask task) {
        return steps.description(String.valueOf(task.getCamundaDelegateExpression())).stream()
                .flatMap(step -> step.takes().stream());
    }

    private FamilyContent read(FamilyResources files) {
        return contents.read(files, (file, broken) -> {});
    }

    private static boolean isWork(FlowNode node) {
        return "work".equals(StepProperty.of(node).get("kind"));
    }

    private static String undecided(String actions) {
        return String.join(
                ",",
                Names.list(actions).stream()
                        .filter(action -> !DECISIONS.contains(action))
                        .toList());
    }

    private static String line(String field, String name) {
        var plain = name.replaceAll("\\s+", " ");
        if (plain.contains("${") || plain.contains("#{")) {
            throw new InvalidFields(field, "error.expression", Map.of());
        }
        return plain;
    }
}
