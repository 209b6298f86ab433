package app.yizhan.studio;

import app.yizhan.camunda.ModelSteps;
import app.yizhan.catalog.ErrorCatchers;
import app.yizhan.catalog.FamilyContent;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** What happens beside people: steps of the system and their errors, timers, called parts, withdrawal and cancellation. */
@Component
class EventLint implements LintRule {

    private static final Map<String, String> ENDED_BY = Map.of(
            "Msg_RequestWithdrawn", "EndEvent_Withdrawn",
            "Msg_RequestCancelled", "EndEvent_Cancelled");

    private static final Pattern DURATION = Pattern.compile("P[0-9.A-Z]+");

    private final ModelSteps steps;
    private final ConditionLint conditions;

    EventLint(ModelSteps steps, ConditionLint conditions) {
        this.steps = steps;
        this.conditions = conditions;
    }

    @Override
    public void check(FamilyContent content, Findings findings) {
        var catchers = new ErrorCatchers(content.models().values());
        content.elements(ServiceTask.class).forEach(task -> service(task, catchers, findings));
        content.elements(EndEvent.class).forEach(end -> raised(end, catchers, findings));
        var known = conditions.variables(content);
        content.elements(TimerEventDefinition.class).forEach(timer -> timer(timer, known, findings));
        content.elements(CallActivity.class)
                .filter(call -> !content.models().containsKey(String.valueOf(call.getCalledElement()))
                        || !"deployment".equals(call.getCamundaCalledElementBinding()))
                .forEach(call -> findings.error("call", call));
        content.elements(BusinessRuleTask.class)
                .filter(task -> content.table(String.valueOf(task.getCamundaDecisionRef()))
                                .isEmpty()
                        || !"deployment".equals(task.getCamundaDecisionRefBinding()))
                .forEach(task -> findings.error(
                        "table.missing",
                        task.getId(),
                        Map.of(
                                "name",
                                findings.name(task),
                                "table",
                                Words.shown(String.valueOf(task.getCamundaDecisionRef())))));
        content.mainProcess()
                .ifPresent(process -> ENDED_BY.forEach((message, end) -> ended(process, message, end, findings)));
    }

    private void service(ServiceTask task, ErrorCatchers catchers, Findings findings) {
        var step = String.valueOf(task.getCamundaDelegateExpression());
        var errors = steps.errors(step);
        if (errors.isEmpty()) {
            findings.error(
                    "step.unknown", task.getId(), Map.of("name", findings.name(task), "step", Words.shown(step)));
            return;
        }
        var said = StepProperty.of(task);
        steps.description(step).stream()
                .flatMap(description -> description.takes().stream())
                .filter(takes ->
                        takes.required() && said.getOrDefault(takes.name(), "").isBlank())
                .forEach(takes -> findings.error(
                        "step.lacks",
                        task.getId(),
                        Map.of(
                                "name",
                                findings.name(task),
                                "what",
                                findings.texts().text(findings.locale(), "takes." + takes.name()))));
        errors.get().stream()
                .filter(code -> !catchers.isCaught(task, code))
                .forEach(code -> findings.error(
                        "error.uncaught", task.getId(), Map.of("name", findings.name(task), "error", code)));
    }

    private static void raised(EndEvent end, ErrorCatchers catchers, Findings findings) {
        end.getEventDefinitions().stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(ErrorEventDefinition.class::cast)
                .map(ErrorEventDefinition::getError)
                .filter(Objects::nonNull)
                .filter(error -> !catchers.isCaught(end, error.getErrorCode()))
                .forEach(error -> findings.error(
                        "error.uncaught",
                        end.getId(),
                        Map.of("name", findings.name(end), "error", error.getErrorCode())));
    }

    private static void timer(TimerEventDefinition timer, Set<String> known, Findings findings) {
        var times = Stream.of(timer.getTimeDate(), timer.getTimeDuration())
                .filter(Objects::nonNull)
                .map(time -> time.getTextContent().strip())
                .toList();
        var event = ((EventDefinition) timer).getParentElement().getAttributeValue("id");
        if (times.size() != 1 || !isTime(times.getFirst(), known)) {
            findings.error("timer", event, Map.of("time", Words.shown(String.join(", ", times))));
        }
    }

    /** Whether the text is a duration, a moment, or a variable that is known. */
    static boolean isTime(String text, Set<String> known) {
        if (text.matches("\\$\\{[a-z][A-Za-z0-9]*}")) {
            return known.contains(text.substring(2, text.length() - 1));
        }
        // Java reads p3d and P-3D too, the engine does not or is over before it began
        boolean isDuration = DURATION.matcher(text).matches();
        return isDuration && (reads(() -> Duration.parse(text)) || reads(() -> Period.parse(text)))
                || reads(() -> LocalDateTime.parse(text));
    }

    private static boolean reads(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** An event subprocess that interrupts the case when that message comes, and ends as the request's status expects. */
    private static void ended(Process process, String message, String end, Findings findings) {
        boolean there = process.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .filter(part -> part.getChildElementsByType(EndEvent.class).stream()
                        .anyMatch(e -> e.getId().equals(end)))
                .flatMap(part -> part.getChildElementsByType(StartEvent.class).stream())
                .filter(StartEvent::isInterrupting)
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(d -> d instanceof MessageEventDefinition m
                        && m.getMessage() != null
                        && message.equals(m.getMessage().getName()));
        if (!there) {
            findings.error("ended", process.getId(), Map.of("message", message, "end", end));
        }
    }
}
