package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyResources;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files of a service under another key: processes, tables and forms have it in their own names, and name each other by them. */
@Component
class RenamedFiles {

    private final JsonMapper json;

    RenamedFiles(JsonMapper json) {
        this.json = json;
    }

    FamilyResources of(FamilyContent content, NewServiceCheck.Head head) {
        var rename = new Rename(content.resources().key(), head.key());
        var files = new TreeMap<String, byte[]>();
        content.resources().files().forEach((name, file) -> {
            if (!name.endsWith(".properties")) {
                files.put(rename.of(name), renamed(name, file, rename, head));
            }
        });
        files.put(ModelFiles.TEXTS_ZH, texts(content, "zh", rename, head));
        files.put(ModelFiles.TEXTS_EN, texts(content, "en", rename, head));
        return new FamilyResources(head.key(), files);
    }

    private byte[] renamed(String name, byte[] file, Rename rename, NewServiceCheck.Head head) {
        if (name.endsWith(".form")) {
            return form(file, rename);
        }
        return NewFiles.bytes(name.endsWith(".bpmn") ? bpmn(file, rename, head) : dmn(file, rename));
    }

    private record Rename(String from, String to) {

        /** Of the service itself, or of something that has its key before its own name. */
        String of(String name) {
            return name.equals(from) || name.startsWith(from + "-") || name.startsWith(from + ".")
                    ? to + name.substring(from.length())
                    : name;
        }

        /** Of what a property lists; the setting in brackets that chooses among tables stays. */
        String all(String names) {
            return Names.list(names).stream().map(this::of).collect(Collectors.joining(", "));
        }
    }

    private static String bpmn(byte[] file, Rename rename, NewServiceCheck.Head head) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file));
        for (var process : model.getModelElementsByType(Process.class)) {
            if (process.getId().equals(rename.from())) {
                process.setName(head.name().zh());
            }
            process.setId(rename.of(process.getId()));
        }
        references(model, rename);
        return Bpmn.convertToString(model);
    }

    private static void references(BpmnModelInstance model, Rename rename) {
        model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .forEach(start -> start.setCamundaFormRef(rename.of(start.getCamundaFormRef())));
        model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getCamundaFormRef() != null)
                .forEach(task -> task.setCamundaFormRef(rename.of(task.getCamundaFormRef())));
        model.getModelElementsByType(BusinessRuleTask.class).stream()
                .filter(task -> task.getCamundaDecisionRef() != null)
                .forEach(task -> task.setCamundaDecisionRef(rename.of(task.getCamundaDecisionRef())));
        model.getModelElementsByType(CallActivity.class).stream()
                .filter(call -> call.getCalledElement() != null)
                .forEach(call -> call.setCalledElement(rename.of(call.getCalledElement())));
        model.getModelElementsByType(ServiceTask.class)
                .forEach(task -> Stream.of("decisions", "shown")
                        .forEach(tables -> StepProperty.change(task, tables, rename::all)));
    }

    private static String dmn(byte[] file, Rename rename) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
        model.getModelElementsByType(Decision.class)
                .forEach(decision -> decision.setId(rename.of(String.valueOf(decision.getId()))));
        return Dmn.convertToString(model);
    }

    private byte[] form(byte[] file, Rename rename) {
        var form = json.readTree(file);
        if (form instanceof ObjectNode node) {
            node.put("id", rename.of(node.path("id").asString("")));
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(form);
    }

    private static byte[] texts(FamilyContent content, String language, Rename rename, NewServiceCheck.Head head) {
        boolean en = language.equals("en");
        var texts = new TreeMap<String, String>();
        content.texts().getOrDefault(language, Map.of()).forEach((key, text) -> {
            boolean ofTable = key.startsWith("table.");
            texts.put(ofTable ? "table." + rename.of(key.substring("table.".length())) : key, text);
        });
        texts.remove(rename.from());
        texts.put(rename.to(), en ? head.name().en() : head.name().zh());
        texts.put(
                "description", en ? head.description().en() : head.description().zh());
        return NewFiles.bytes(Bundle.with("", texts));
    }
}
