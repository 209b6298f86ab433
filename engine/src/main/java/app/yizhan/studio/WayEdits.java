package app.yizhan.studio;

import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.FlowConditions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.springframework.stereotype.Service;

/** Sets what the side panel of a diagram shows of ways and timers; each change is saved into the draft. */
@Service
public class WayEdits {

    private static final int LONGEST = 200;

    private final ModelDrafts drafts;
    private final FamilyContents contents;
    private final FlowConditions conditions;
    private final ConditionLint variables;

    WayEdits(ModelDrafts drafts, FamilyContents contents, FlowConditions conditions, ConditionLint variables) {
        this.drafts = drafts;
        this.contents = contents;
        this.conditions = conditions;
        this.variables = variables;
    }

    /** When a way is gone. @param condition one comparison, with its brackets or without @throws InvalidFields field {@code condition} */
    public ModelDraft condition(String service, String flow, String condition, String personId, Locale locale) {
        var text = bracketed(PlainText.demanded("condition", condition, LONGEST));
        if (!conditions.isReadable(text)) {
            throw new InvalidFields("condition", "error.condition", Map.of("value", Words.shown(text)));
        }
        return drafts.change(
                service,
                false,
                personId,
                locale,
                files -> ModelElements.change(files, flow, SequenceFlow.class, way -> {
                    var expression = way.getModelInstance().newInstance(ConditionExpression.class);
                    expression.setTextContent(text);
                    way.setConditionExpression(expression);
                }));
    }

    /** When a timer is over. @param time {@code PT48H}, {@code P3D}, a moment, or a variable @throws InvalidFields field {@code time} */
    public ModelDraft time(String service, String event, String time, boolean date, String personId, Locale locale) {
        var text = PlainText.demanded("time", time, LONGEST);
        return drafts.change(service, false, personId, locale, files -> {
            if (!EventLint.isTime(text, known(files))) {
                throw new InvalidFields("time", "error.time", Map.of("value", Words.shown(text)));
            }
            return ModelElements.change(files, event, FlowNode.class, node -> {
                var timer = ElementSheets.timer(node).orElseThrow(() -> new NotFound("timer"));
                timer.getChildElementsByType(TimeDuration.class).forEach(timer::removeChildElement);
                timer.getChildElementsByType(TimeDate.class).forEach(timer::removeChildElement);
                Class<? extends Expression> type = date ? TimeDate.class : TimeDuration.class;
                var said = ((BaseElement) timer).getModelInstance().newInstance(type);
                said.setTextContent(text);
                timer.addChildElement(said);
            });
        });
    }

    private static String bracketed(String condition) {
        return condition.startsWith("${") ? condition : "${" + condition + "}";
    }

    private Set<String> known(FamilyResources files) {
        return variables.variables(contents.read(files, (file, broken) -> {}));
    }
}
