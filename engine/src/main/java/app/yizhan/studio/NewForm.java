package app.yizhan.studio;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes forms that are begun. */
@Component
class NewForm {

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_TEXT = 500;
    /** More options are chosen from a list that opens. */
    private static final int MOST_RADIOS = 5;

    private final JsonMapper json;

    NewForm(JsonMapper json) {
        this.json = json;
    }

    /** With which a case of the new service starts. */
    byte[] start(NewPlan plan) {
        var form = begun(plan.startForm());
        var components = form.putArray("components");
        plan.fields().forEach(field -> components.add(field(field)));
        return bytes(form);
    }

    /** Without any field. */
    byte[] empty(String id) {
        var form = begun(id);
        form.putArray("components");
        return bytes(form);
    }

    private ObjectNode begun(String id) {
        return json.createObjectNode()
                .put("id", id)
                .put("type", "default")
                .put("schemaVersion", 19)
                .put("executionPlatform", "Camunda Platform")
                .put("executionPlatformVersion", "7.24.0");
    }

    private byte[] bytes(ObjectNode form) {
        return (json.writerWithDefaultPrettyPrinter().writeValueAsString(form) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode field(NewPlan.Field field) {
        var component = json.createObjectNode()
                .put("id", "Field_" + field.key())
                .put("type", type(field))
                .put("key", field.key())
                .put("label", field.label().zh());
        component.putObject("validate").put("required", field.required());
        kind(component, field);
        if (!field.options().isEmpty()) {
            var values = component.putArray("values");
            field.options()
                    .forEach(option ->
                            values.addObject().put("label", option.label().zh()).put("value", option.value()));
        }
        var properties = properties(field);
        if (!properties.isEmpty()) {
            properties.forEach(component.putObject("properties")::put);
        }
        return component;
    }

    private static String type(NewPlan.Field field) {
        return switch (field.type()) {
            case TEXT, PHONE, PLACE -> "textfield";
            case LONG_TEXT -> "textarea";
            case NUMBER -> "number";
            case DATE -> "datetime";
            case YES_NO -> "checkbox";
            case CHOICE -> field.options().size() > MOST_RADIOS ? "select" : "radio";
            case CHOICES -> "checklist";
            case FILES -> "filepicker";
        };
    }

    private static void kind(ObjectNode component, NewPlan.Field field) {
        var validate = component.withObject("/validate");
        switch (field.type()) {
            case TEXT -> validate.put("maxLength", LONGEST_LINE);
            case LONG_TEXT -> validate.put("maxLength", LONGEST_TEXT);
            case PHONE -> validate.put("validationType", "phone");
            case NUMBER -> validate.put("min", 0);
            case DATE ->
                component.put("subtype", "date").put("dateLabel", field.label().zh());
            case FILES -> component.put("multiple", true);
            default -> {}
        }
    }

    private static Map<String, String> properties(NewPlan.Field field) {
        return Drawn.said(
                "type", field.type() == NewService.Type.PLACE ? "place" : "",
                "decides", field.decides() ? "true" : "",
                "sensitive", field.sealed() ? "true" : "",
                "card", NewTexts.isShown(field) ? "true" : "");
    }
}
