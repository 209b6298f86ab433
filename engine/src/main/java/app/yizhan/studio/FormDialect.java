package app.yizhan.studio;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a form may say: what our renderer keeps to, and what stands in a file without changing how the form is filled in. Everything else
 * would be ignored although somebody wrote it, so lint refuses it (docs/decisions/0038).
 */
final class FormDialect {

    private static final Set<String> OF_THE_FORM = Set.of(
            "id",
            "type",
            "schemaVersion",
            "components",
            "executionPlatform",
            "executionPlatformVersion",
            "exporter",
            "generator",
            "versionTag",
            "name");

    /** What a field of any kind may say; how wide it is drawn is the page's to say. */
    private static final Set<String> EVERYWHERE =
            Set.of("id", "type", "key", "label", "layout", "conditional", "properties", "validate", "description");

    /** Something to read is there whenever the field that follows is, and has nothing else to say. */
    private static final Set<String> OF_A_NOTE = Set.of("id", "type", "layout", "text");

    private static final Map<String, Set<String>> FURTHER = Map.of(
            "textfield", Set.of("defaultValue"),
            "textarea", Set.of("defaultValue"),
            "number", Set.of("defaultValue"),
            "checkbox", Set.of("defaultValue"),
            "radio", Set.of("defaultValue", "values"),
            "select", Set.of("defaultValue", "values"),
            "checklist", Set.of("values"),
            "datetime", Set.of("subtype", "dateLabel", "timeLabel", "use24h", "timeInterval", "timeSerializingFormat"),
            "filepicker", Set.of("multiple"),
            "text", Set.of());

    private static final Map<String, Set<String>> VALIDATE = Map.of(
            "textfield", Set.of("required", "minLength", "maxLength", "validationType"),
            "textarea", Set.of("required", "minLength", "maxLength"),
            "number", Set.of("required", "min", "max"));

    private static final Set<String> VALIDATIONS = Set.of("phone", "email");
    private static final Set<String> SUBTYPES = Set.of("date", "datetime");

    private FormDialect() {}

    static boolean knowsType(String type) {
        return FURTHER.containsKey(type);
    }

    /** What the form says of itself and nobody keeps to. */
    static List<String> unknown(JsonNode form) {
        return names(form, "", OF_THE_FORM).toList();
    }

    /** What a field of a known type says and nobody keeps to, as {@code validate.pattern}. */
    static List<String> unknownOf(JsonNode field) {
        var type = field.path("type").asString("");
        var own = type.equals("text")
                ? OF_A_NOTE
                : Stream.concat(EVERYWHERE.stream(), FURTHER.getOrDefault(type, Set.of()).stream())
                        .toList();
        return Stream.of(
                        names(field, "", own),
                        names(field.path("validate"), "validate.", VALIDATE.getOrDefault(type, Set.of("required"))),
                        names(field.path("conditional"), "conditional.", Set.of("hide")),
                        field.path("values")
                                .valueStream()
                                .flatMap(it -> names(it, "values.", Set.of("label", "value"))),
                        values(field))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** Values that are none of those we know. */
    private static Stream<String> values(JsonNode field) {
        var validation = field.path("validate").path("validationType");
        var subtype = field.path("subtype");
        return Stream.concat(
                saysNothing(validation) || VALIDATIONS.contains(validation.asString(""))
                        ? Stream.empty()
                        : Stream.of("validate.validationType = " + validation.asString("")),
                saysNothing(subtype) || SUBTYPES.contains(subtype.asString(""))
                        ? Stream.empty()
                        : Stream.of("subtype = " + subtype.asString("")));
    }

    private static Stream<String> names(JsonNode node, String before, Collection<String> known) {
        return node.propertyNames().stream()
                .filter(name -> !known.contains(name) && !saysNothing(node.path(name)))
                .map(name -> before + name);
    }

    /** As editors leave it behind when something is taken away again. */
    private static boolean saysNothing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isBoolean() && !node.asBoolean()
                || node.isString() && node.asString().isBlank()
                || node.isContainer() && node.isEmpty();
    }
}
