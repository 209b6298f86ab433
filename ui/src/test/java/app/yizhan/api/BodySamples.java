package app.yizhan.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A body as the description has it, with values that mean something in this college where a name is known. */
final class BodySamples {

    private static final Map<String, List<String>> KNOWN = Map.of(
            "action", List.of("APPROVE", "REJECT", "RETURN", "SUBMIT"),
            "reasonCode", List.of("OTHER"),
            "target", List.of("APPLICANT", "Task_CounselorReview"),
            "advance", List.of("PT1S", "-P1D"),
            "place", List.of("BEFORE", "AFTER", "PARALLEL"),
            "role", List.of("LEADER", "COUNSELOR"),
            "scopeType", List.of("school", "unit"),
            "scope", List.of("school", "c2301"),
            "scopes", List.of("feeds.directory"),
            "time", List.of("DIGEST", "AT_ONCE"));
    /** Most hand in for themselves. */
    private static final Set<String> OF_A_WINDOW = Set.of("onBehalfOf", "signedSheet");

    private static final String PEOPLE = "to|add|remove|absentee|substitute|from|number";

    private final Junk junk;
    private final FuzzedCollege college;
    private final String service;
    private final String request;
    private final String task;

    BodySamples(Junk junk, FuzzedCollege college, String service, String request, String task) {
        this.junk = junk;
        this.college = college;
        this.service = service;
        this.request = request;
        this.task = task;
    }

    Map<String, Object> of(Described call) {
        var body = new LinkedHashMap<String, Object>();
        call.body().path("properties").propertyStream().forEach(property -> {
            var value = value(call, property.getKey(), property.getValue());
            if (value != null) {
                body.put(property.getKey(), value);
            }
        });
        return body;
    }

    private @Nullable Object value(Described call, String name, JsonNode described) {
        var schema = call.resolve(described);
        if (name.equals("data")) {
            return college.form(service).good(junk);
        }
        if (OF_A_WINDOW.contains(name) && junk.likely()) {
            return null;
        }
        if (schema.has("enum")) {
            return junk.oneOf(
                    schema.path("enum").valueStream().map(JsonNode::asString).toList());
        }
        return switch (type(schema)) {
            case "array" -> list(call, name, schema.path("items"));
            case "boolean" -> junk.likely();
            case "integer", "number" -> 1;
            case "object" -> new LinkedHashMap<String, Object>();
            default -> text(name, schema);
        };
    }

    /** Where null is allowed, the description gives two types. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString("string");
    }

    private List<Object> list(Described call, String name, JsonNode items) {
        var list = new ArrayList<Object>();
        var one = value(call, name, items);
        if (one != null && !name.equals("files") && !name.equals("remove")) {
            list.add(one);
        }
        return list;
    }

    private @Nullable Object text(String name, JsonNode schema) {
        if (schema.path("format").asString("").startsWith("date")) {
            return LocalDate.now().plusYears(name.equals("to") ? 2 : 1).toString();
        }
        if (KNOWN.containsKey(name)) {
            return junk.oneOf(KNOWN.get(name));
        }
        return switch (name) {
            case "requestKey" -> junk.likely() ? "fuzz-" + junk.number() : null;
            case "service", "services" -> service;
            case "taskIds" -> task;
            case "validUntil" -> LocalDate.now().plusMonths(3).toString();
            case "requestId" -> request;
            default -> name.matches(PEOPLE) ? junk.oneOf(college.people()) : "Written for a test of " + name + ".";
        };
    }
}
