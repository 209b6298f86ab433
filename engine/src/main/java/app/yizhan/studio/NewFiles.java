package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All files of a new service. */
@Component
class NewFiles {

    private final NewForm forms;
    private final NewTexts texts;

    NewFiles(NewForm forms, NewTexts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    FamilyResources of(NewPlan plan) {
        var zh = texts.of(plan, Locale.SIMPLIFIED_CHINESE);
        var en = texts.of(plan, Locale.ENGLISH);
        var files = new TreeMap<String, byte[]>();
        files.put(plan.key() + ".bpmn", bytes(DrawnText.of(plan, zh)));
        files.put(plan.startForm() + ".form", forms.start(plan));
        if (plan.hasTable()) {
            files.put(plan.table() + ".dmn", bytes(table(plan, zh.getOrDefault("table." + plan.table(), ""))));
        }
        files.put(ModelFiles.TEXTS_ZH, bytes(Bundle.with("", zh)));
        files.put(ModelFiles.TEXTS_EN, bytes(Bundle.with("", en)));
        return new FamilyResources(plan.key(), files);
    }

    /** Until somebody says otherwise every step is asked. */
    private static String table(NewPlan plan, String name) {
        var inputs = plan.fields().stream()
                .filter(NewPlan.Field::decides)
                .map(field -> new TableText.Column(field.key(), field.label().zh(), type(field.type())))
                .toList();
        var outputs = plan.steps().stream()
                .filter(step -> step.needed() != null)
                .map(step -> new TableText.Column(step.needed(), step.who().zh(), "boolean"))
                .toList();
        return TableText.of(
                plan.table(),
                name,
                plan.retentionDays(),
                inputs,
                outputs,
                outputs.stream().map(output -> "true").toList());
    }

    private static String type(NewService.Type type) {
        return switch (type) {
            case NUMBER -> "double";
            case YES_NO -> "boolean";
            default -> "string";
        };
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
