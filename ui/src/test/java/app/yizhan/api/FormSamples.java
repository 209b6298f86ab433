package app.yizhan.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a form asks for, filled in as it says. */
final class FormSamples {

    private static final String WORDS = "Written for a test.";

    private final List<JsonNode> fields;
    private final List<String> known;
    private final List<String> beds;
    private final List<String> people;

    /** @param form as the application hands it out, with what it knows of the caller */
    FormSamples(JsonNode form, List<String> beds, List<String> people) {
        fields = StreamSupport.stream(form.path("schema").path("components").spliterator(), false)
                .filter(field -> field.has("key"))
                .toList();
        known = form.path("prefill").propertyStream().map(Map.Entry::getKey).toList();
        this.beds = beds;
        this.people = people;
    }

    Map<String, Object> good(Junk junk) {
        var data = new LinkedHashMap<String, Object>();
        int day = 1;
        for (var field : fields) {
            var key = field.path("key").asString();
            if (isAskedFor(field, junk)) {
                data.put(key, value(field, day, junk));
                day += field.path("type").asString().equals("datetime") ? 1 : 0;
            }
        }
        return data;
    }

    /** Keys that nobody may send otherwise than they are: computed ones, and what is known and shown locked. */
    List<String> locked() {
        var keys = new ArrayList<>(known);
        fields.stream()
                .filter(FormSamples::isComputed)
                .forEach(field -> keys.add(field.path("key").asString()));
        return keys;
    }

    private static boolean isComputed(JsonNode field) {
        return field.path("properties").path("computed").asString("").equals("true");
    }

    private static boolean isAskedFor(JsonNode field, Junk junk) {
        boolean required = field.path("validate").path("required").asBoolean(false)
                || field.path("properties").has("requiredWhen");
        // the number of a request of one's own that has ended: nobody here has any
        boolean namesAnOldOne = field.path("key").asString().equals("reopens");
        return !isComputed(field) && !namesAnOldOne && (required || junk.likely());
    }

    private Object value(JsonNode field, int day, Junk junk) {
        var options = field.path("values")
                .valueStream()
                .map(option -> option.path("value").asString())
                .toList();
        return switch (field.path("type").asString()) {
            case "radio", "select" -> junk.oneOf(options);
            case "checklist" -> List.of(junk.oneOf(options));
            case "checkbox" -> true;
            case "number" -> 1;
            case "filepicker" -> List.of();
            case "datetime" -> time(field, day);
            default -> text(field, junk);
        };
    }

    /** Everybody is twenty and applies for the Party today; all else is ahead. */
    private static String time(JsonNode field, int day) {
        var on = switch (field.path("key").asString()) {
            case "birthDate" -> LocalDate.now().minusYears(20);
            case "applyDate" -> LocalDate.now();
            default -> LocalDate.now().plusDays(day);
        };
        return field.path("subtype").asString("").equals("date")
                ? on.toString()
                : on.atTime(18, 0).toString();
    }

    private Object text(JsonNode field, Junk junk) {
        return switch (field.path("properties").path("type").asString("")) {
            case "bed" -> junk.oneOf(beds);
            case "place" -> junk.oneOf(beds).replaceFirst("-\\d+$", "");
            case "rooms" -> List.of(junk.oneOf(beds).replaceFirst("-\\d+$", ""));
            case "person" -> junk.oneOf(people);
            default ->
                field.path("validate").path("validationType").asString("").equals("phone")
                        ? "13800000000"
                        : WORDS.repeat(
                                1 + field.path("validate").path("minLength").asInt(0) / WORDS.length());
        };
    }
}
