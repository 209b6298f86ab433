package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.form.FormField;
import app.yizhan.studio.ElementSheet.Kind;
import app.yizhan.studio.ElementSheet.Time;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the draft, or the newest version where there is none, says of the elements of its diagrams. */
@Service
@Transactional(readOnly = true)
public class ElementSheets {

    private final ModelDrafts drafts;
    private final FamilyContents contents;

    ElementSheets(ModelDrafts drafts, FamilyContents contents) {
        this.drafts = drafts;
        this.contents = contents;
    }

    /** Empty where the draft has no such element, or nobody can read it. */
    public Optional<ElementSheet> of(String service, String element) {
        var content = content(service);
        return content.elements(FlowElement.class)
                .filter(found -> element.equals(found.getId()))
                .findFirst()
                .map(found -> sheet(found, content));
    }

    /** Everything that can be set, or where something can be put in, by id: what has a name, and the ways between. */
    public Map<String, String> all(String service, Locale locale) {
        var content = content(service);
        var names = Names.of(content, locale);
        Map<String, String> all = new LinkedHashMap<>();
        content.elements(FlowNode.class)
                .filter(node -> node.getName() != null && !node.getName().isBlank() || node instanceof UserTask)
                .sorted(Comparator.comparing(ElementSheets::kind))
                .forEach(node -> all.put(node.getId(), names.of(node)));
        content.elements(SequenceFlow.class)
                .filter(Flows::joins)
                .forEach(
                        flow -> all.put(flow.getId(), names.of(flow.getSource()) + " → " + names.of(flow.getTarget())));
        return all;
    }

    /** Names of the steps of people, by key, in the order of the model. */
    public Map<String, String> steps(String service, Locale locale) {
        var content = content(service);
        var names = Names.of(content, locale);
        Map<String, String> steps = new LinkedHashMap<>();
        content.elements(UserTask.class).forEach(task -> steps.put(task.getId(), names.of(task)));
        return steps;
    }

    /**
     * Names of the events at the edge of a step that go on where it is given up, by the error that the step raises for it. One that
     * says no error catches each, also one that is called after the step.
     */
    public Map<String, String> catchers(String service, String step, Locale locale) {
        var content = content(service);
        var names = Names.of(content, locale);
        Map<String, String> catchers = new LinkedHashMap<>();
        content.elements(BoundaryEvent.class)
                .filter(event -> event.getAttachedTo() != null
                        && step.equals(event.getAttachedTo().getId()))
                .forEach(event -> event.getChildElementsByType(ErrorEventDefinition.class).stream()
                        .map(caught -> caught.getError() == null
                                ? step.replaceFirst("^.*_", "Err_") + "Lapsed"
                                : String.valueOf(caught.getError().getErrorCode()))
                        .forEach(code -> catchers.putIfAbsent(code, names.of(event))));
        return catchers;
    }

    /** Labels of the fields that a step can show, by key: those of the form with which a case starts, and of its own. */
    public Map<String, String> fields(String service, String ownForm, Locale locale) {
        var content = content(service);
        var names = ModelSheets.names(content, locale);
        Map<String, String> fields = new LinkedHashMap<>();
        for (var id : new String[] {content.startForm().orElse(""), ownForm}) {
            var form = content.forms().get(id);
            if (form != null) {
                for (FormField field : form.fields()) {
                    fields.put(field.key(), names.of(field));
                }
            }
        }
        return fields;
    }

    /** Keys of the fields of a step's own form; none where it only shows the request. */
    public Set<String> ownFields(String service, String form) {
        var known = content(service).forms().get(form);
        return known == null
                ? Set.of()
                : known.fields().stream().map(FormField::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Names of the steps that show each form of the service, by its id; that with which a case starts is none of theirs. */
    public Map<String, List<String>> forms(String service, Locale locale) {
        var content = content(service);
        var names = Names.of(content, locale);
        Map<String, List<String>> forms = new TreeMap<>();
        content.forms().keySet().stream()
                .filter(form -> !form.equals(content.startForm().orElse("")))
                .forEach(form -> forms.put(
                        form,
                        content.elements(UserTask.class)
                                .filter(task -> form.equals(task.getCamundaFormRef()))
                                .map(names::of)
                                .toList()));
        return forms;
    }

    /** Names of the decision tables that the service has, by key. */
    public Map<String, String> tables(String service, Locale locale) {
        var content = content(service);
        var names = ModelSheets.names(content, locale);
        Map<String, String> tables = new LinkedHashMap<>();
        content.tables().forEach(key -> tables.put(key, names.table(key, null)));
        return tables;
    }

    private FamilyContent content(String service) {
        return contents.read(drafts.draftOrNewest(service), (file, broken) -> {});
    }

    private static ElementSheet sheet(FlowElement element, FamilyContent content) {
        var condition = element instanceof SequenceFlow flow && flow.getConditionExpression() != null
                ? flow.getConditionExpression().getTextContent().strip()
                : "";
        return new ElementSheet(
                element.getId(),
                kind(element),
                text(element.getName()),
                text(content.texts().getOrDefault("en", Map.of()).get(element.getId())),
                StepProperty.of(element),
                form(element),
                step(element),
                element instanceof BusinessRuleTask task ? text(task.getCamundaResultVariable()) : "",
                condition,
                timer(element).map(ElementSheets::time).orElse(Time.NONE));
    }

    private static String form(FlowElement element) {
        return switch (element) {
            case UserTask task -> text(task.getCamundaFormRef());
            case StartEvent start -> text(start.getCamundaFormRef());
            default -> "";
        };
    }

    private static String step(FlowElement element) {
        return switch (element) {
            case ServiceTask task -> text(task.getCamundaDelegateExpression());
            case BusinessRuleTask task -> text(task.getCamundaDecisionRef());
            default -> "";
        };
    }

    private static Kind kind(FlowElement element) {
        return switch (element) {
            case UserTask task -> Kind.STEP;
            case ServiceTask task -> Kind.SYSTEM;
            case BusinessRuleTask task -> Kind.RULE;
            case StartEvent start when startsCase(start) -> Kind.START;
            case SequenceFlow flow -> way(flow);
            case FlowNode node -> timer(node).isPresent() ? Kind.TIMER : Kind.NAMED;
            default -> Kind.NOTHING;
        };
    }

    static boolean startsCase(StartEvent start) {
        return start.getParentElement() instanceof Process
                && start.getEventDefinitions().isEmpty();
    }

    private static Kind way(SequenceFlow flow) {
        if (!Flows.joins(flow) || !(flow.getSource() instanceof ExclusiveGateway gateway)) {
            return flow.getConditionExpression() == null ? Kind.NOTHING : Kind.WAY;
        }
        return flow.equals(gateway.getDefault()) ? Kind.OTHERWISE : Kind.WAY;
    }

    static Optional<TimerEventDefinition> timer(BaseElement element) {
        return element.getChildElementsByType(TimerEventDefinition.class).stream()
                .findFirst();
    }

    private static Time time(TimerEventDefinition timer) {
        if (timer.getTimeDate() != null) {
            return new Time(timer.getTimeDate().getTextContent().strip(), true);
        }
        return timer.getTimeDuration() == null
                ? Time.NONE
                : new Time(timer.getTimeDuration().getTextContent().strip(), false);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.replaceAll("\\s+", " ").strip();
    }
}
