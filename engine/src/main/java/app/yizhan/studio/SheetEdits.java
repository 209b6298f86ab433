package app.yizhan.studio;

import app.yizhan.calendar.UnknownDuration;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The usual changes of a service, made on its sheet without a diagram; each is saved into the draft. */
@Service
public class SheetEdits {

    private static final int LONGEST_LIMIT = 12;

    private final ModelDrafts drafts;
    private final JsonMapper json;

    SheetEdits(ModelDrafts drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /**
     * Gives a step another limit; the rungs of its ladder stay as they are.
     *
     * @param limit e.g. {@code 3wd}
     * @throws InvalidFields field {@code limit}, if it is no duration
     * @throws NotFound if there is no such step, or it has no ladder
     */
    public ModelDraft limit(String service, String step, String limit, String personId, Locale locale) {
        var checked = limit.strip();
        try {
            WorkDuration.parse(checked.substring(0, Math.min(checked.length(), LONGEST_LIMIT)));
        } catch (UnknownDuration e) {
            throw new InvalidFields("limit", "error.duration", Map.of("value", Words.shown(checked)));
        }
        return drafts.change(service, false, personId, locale, files -> limited(files, step, checked));
    }

    /**
     * Makes a field of a form one that has to be filled in, or one that may be left empty.
     *
     * @throws NotFound if there is no such field
     */
    public ModelDraft required(
            String service, String form, String field, boolean required, String personId, Locale locale) {
        return drafts.change(service, false, personId, locale, files -> required(files, form, field, required));
    }

    private static FamilyResources limited(FamilyResources files, String step, String limit) {
        for (var file : files.files().entrySet()) {
            if (file.getKey().endsWith(".bpmn")) {
                var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue()));
                if (model.getModelElementById(step) instanceof UserTask task) {
                    var ladder = ladder(task);
                    ladder.setCamundaValue(ladder.getCamundaValue().strip().replaceFirst("^[^;]*", limit));
                    return files.with(Map.of(file.getKey(), bytes(model)));
                }
            }
        }
        throw new NotFound("step");
    }

    private static CamundaProperty ladder(UserTask task) {
        if (task.getExtensionElements() == null) {
            throw new NotFound("step");
        }
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "sla".equals(property.getCamundaName()))
                .findFirst()
                .orElseThrow(() -> new NotFound("step"));
    }

    private static byte[] bytes(BpmnModelInstance model) {
        return Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    private FamilyResources required(FamilyResources files, String form, String field, boolean required) {
        var name = form + ".form";
        var root = files.text(name).map(json::readTree).orElseThrow(() -> new NotFound("form"));
        for (var component : root.path("components")) {
            if (field.equals(component.path("key").asString("")) && component instanceof ObjectNode node) {
                node.withObject("/validate").put("required", required);
                var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
                return files.with(Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        throw new NotFound("field");
    }
}
