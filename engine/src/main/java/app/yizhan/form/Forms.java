package app.yizhan.form;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Validates what people hand in against the same schema that their form was drawn from. */
@Service
public class Forms {

    private final FieldTypes types;

    Forms(FieldTypes types) {
        this.types = types;
    }

    /**
     * Reads the raw values that a person may write.
     *
     * @param raw as they came; keys that the form does not have, locked and computed fields are refused
     * @param writable keys that this person may write here
     * @param writerId the person
     * @param known values that the case has already: conditions may look at them, and none of them but a signature is asked for again
     * @return values as they are stored, without those of hidden fields
     * @throws InvalidFields naming every field that is wrong or missing, not just the first
     */
    public Map<String, Object> read(
            FormSchema schema, Map<String, ?> raw, Set<String> writable, String writerId, Map<String, ?> known) {
        return read(schema, raw, writable, writerId, known, true);
    }

    /** What is handed in without asking for what is missing, e.g. beside a rejection; what is there has to be right. */
    public Map<String, Object> readGiven(
            FormSchema schema, Map<String, ?> raw, Set<String> writable, String writerId, Map<String, ?> known) {
        return read(schema, raw, writable, writerId, known, false);
    }

    private Map<String, Object> read(
            FormSchema schema,
            Map<String, ?> raw,
            Set<String> writable,
            String writerId,
            Map<String, ?> known,
            boolean whole) {
        List<Refusal.Field> problems = new ArrayList<>();
        refuseForeign(schema, raw, writable, problems);
        Map<String, Object> values = new LinkedHashMap<>();
        for (var field : schema.fields()) {
            var given = raw.get(field.key());
            var value = whole && isBlank(given) ? field.defaultValue() : given;
            if (writable.contains(field.key()) && !field.computed() && !isBlank(value)) {
                readOne(field, value, writerId, values, problems);
            }
        }
        Map<String, Object> all = new LinkedHashMap<>(known);
        all.putAll(values);
        dropHidden(schema, all, values, problems);
        refuseNotOffered(schema, values, all, problems);
        if (whole) {
            schema.fields().stream()
                    .filter(f -> writable.contains(f.key()) && (f.isSignature() || !known.containsKey(f.key())))
                    .filter(f -> missing(f, values, all, problems))
                    .toList()
                    .forEach(f -> problems.add(new Refusal.Field(f.key(), "field.required", Map.of())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(inFormOrder(schema, problems));
        }
        return values;
    }

    /** A choice within another has to fit it. */
    private static void refuseNotOffered(
            FormSchema schema, Map<String, Object> values, Map<String, Object> all, List<Refusal.Field> problems) {
        schema.fields().stream()
                .filter(f -> values.get(f.key()) instanceof String option && !f.offers(option, all))
                .forEach(f -> problems.add(new Refusal.Field(f.key(), "field.type.choice", offered(f, all))));
    }

    private static Map<String, Object> offered(FormField field, Map<String, Object> values) {
        return Map.of(
                "options",
                field.options().stream().filter(o -> field.offers(o, values)).toList());
    }

    /** Hidden fields go, with whatever was wrong about them. */
    private static void dropHidden(
            FormSchema schema, Map<String, Object> all, Map<String, Object> values, List<Refusal.Field> problems) {
        schema.fields().stream().filter(f -> !f.visible(all)).forEach(f -> {
            values.remove(f.key());
            problems.removeIf(p -> p.field().equals(f.key()));
        });
    }

    private static boolean missing(
            FormField field, Map<String, Object> values, Map<String, Object> all, List<Refusal.Field> problems) {
        return !field.computed()
                && field.visible(all)
                && field.requiredFor(all)
                && !values.containsKey(field.key())
                && problems.stream().noneMatch(p -> p.field().equals(field.key()));
    }

    private static void refuseForeign(
            FormSchema schema, Map<String, ?> raw, Set<String> writable, List<Refusal.Field> problems) {
        for (var entry : raw.entrySet()) {
            var field = schema.field(entry.getKey());
            if (field.isEmpty()) {
                problems.add(new Refusal.Field(shortened(entry.getKey()), "field.unknown", Map.of()));
            } else if (!isBlank(entry.getValue()) && (field.get().computed() || !writable.contains(entry.getKey()))) {
                problems.add(new Refusal.Field(entry.getKey(), "field.locked", Map.of()));
            }
        }
    }

    private void readOne(
            FormField field, Object raw, String writerId, Map<String, Object> values, List<Refusal.Field> problems) {
        try {
            values.put(field.key(), types.of(field).read(raw, field, writerId));
        } catch (FieldType.Unacceptable e) {
            problems.add(new Refusal.Field(field.key(), e.key(), e.args()));
        }
    }

    private static List<Refusal.Field> inFormOrder(FormSchema schema, List<Refusal.Field> problems) {
        var order = schema.fields().stream().map(FormField::key).toList();
        return problems.stream()
                .sorted((a, b) -> Integer.compare(place(order, a.field()), place(order, b.field())))
                .toList();
    }

    private static int place(List<String> order, String key) {
        var place = order.indexOf(key);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || value instanceof String s && s.isBlank() || value instanceof List<?> l && l.isEmpty();
    }

    private static String shortened(String key) {
        return key.length() > 64 ? key.substring(0, 64) + "…" : key;
    }
}
