package app.yizhan.ui.form;

import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.organisation.Person;
import app.yizhan.ui.text.CaseWords;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a form that a person may write, drawn from its schema: hidden and shown as its conditions say. These may look
 * at values that are known beside the form's own.
 */
// inputs come as beans: the bundler, which follows classes, would miss what only they use
@Uses(SignaturePad.class)
public final class FormFields extends Div {

    /** What was typed into a field before the page had to load again comes back when the field does. */
    private static final String PUT_BACK = "const kept = this.closest('[data-keep]');"
            + " if (kept && window.yizhan) { window.yizhan.putBack(kept); }";

    private final transient FormSchema schema;
    private final transient Map<String, Object> known;
    private final transient Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final transient Map<String, List<Reading>> readings = new HashMap<>();
    private final transient Set<String> refusals = new HashSet<>();
    private transient Runnable changed = () -> {};

    public FormFields(
            FormSchema schema,
            Set<String> writable,
            CaseWords words,
            Person person,
            List<FieldInputType> types,
            Map<String, Object> known) {
        this(schema, writable, field -> new FieldPlace(field, words, person, person, asked(field)), types, known);
        draw(words);
        arrange();
    }

    /** Filled in by one person for another. */
    static FormFields forAnother(
            FormSchema schema, CaseWords words, Person whose, Person writer, List<FieldInputType> types) {
        var writable = schema.fields().stream()
                .filter(field -> !field.isSignature())
                .map(FormField::key)
                .collect(Collectors.toSet());
        var fields = new FormFields(
                schema, writable, field -> new FieldPlace(field, words, whose, writer, asked(field)), types, Map.of());
        fields.draw(words);
        fields.arrange();
        return fields;
    }

    private FormFields(
            FormSchema schema,
            Set<String> writable,
            Function<FormField, FieldPlace> places,
            List<FieldInputType> types,
            Map<String, Object> known) {
        this.known = known;
        this.schema = schema;
        addClassName("fields");
        schema.fields().stream()
                .filter(field -> writable.contains(field.key()) && !field.computed())
                .forEach(field -> inputs.put(field.key(), input(places.apply(field), types)));
    }

    private static boolean asked(FormField field) {
        return field.required() || field.requiredWhen() != null && !field.holdsFiles();
    }

    private FieldInput input(FieldPlace place, List<FieldInputType> types) {
        var input = types.stream()
                .filter(type -> type.fits(place.field().type()))
                .findFirst()
                .orElseThrow()
                .create(place);
        if (place.field().defaultValue() != null) {
            input.set(place.field().defaultValue());
        }
        input.onChange(this::changed);
        return input;
    }

    /** A large input has a section of its own; the others share one with their neighbours. */
    private void draw(CaseWords words) {
        Section section = null;
        boolean apart = false;
        for (var entry : inputs.entrySet()) {
            var input = entry.getValue();
            if (section == null || input.large() || apart) {
                section = section(words, entry.getKey());
                add(section);
            }
            apart = input.large();
            var readable = Reading.before(entry.getKey(), schema, words).toList();
            readings.put(entry.getKey(), readable);
            readable.forEach(section::add);
            section.add(input.component());
        }
        Reading.before(null, schema, words).forEach(this::add);
    }

    private static Section section(CaseWords words, String first) {
        var section = new Section();
        section.addClassName("sec");
        words.text("section." + first).ifPresent(head -> section.add(new H2(head)));
        return section;
    }

    private void changed() {
        arrange();
        changed.run();
    }

    /** Fields whose condition hides them go; a section without any goes with them. */
    private void arrange() {
        var values = withKnown(values());
        boolean appeared = false;
        for (FormField field : schema.fields()) {
            if (inputs.containsKey(field.key())) {
                var input = inputs.get(field.key());
                input.offer(option -> field.offers(option, values));
                boolean visible = field.visible(values) && isAsked(field, input) && offersAny(field, values);
                appeared |= visible && !input.component().isVisible();
                input.component().setVisible(visible);
                readings.getOrDefault(field.key(), List.of()).forEach(it -> it.setVisible(visible));
            }
        }
        getChildren()
                .filter(Section.class::isInstance)
                .forEach(section -> section.setVisible(section.getChildren()
                        .anyMatch(part -> !(part instanceof H2 || part instanceof Reading) && part.isVisible())));
        if (appeared) {
            getElement().executeJs(PUT_BACK);
        }
    }

    /** A field that only a refusal asks for is there once it came, or where it has a value already. */
    private boolean isAsked(FormField field, FieldInput input) {
        return field.askedAfter() == null || refusals.contains(field.askedAfter()) || input.value() != null;
    }

    private static boolean offersAny(FormField field, Map<String, Object> values) {
        return field.within() == null || field.options().stream().anyMatch(option -> field.offers(option, values));
    }

    /** Shows what is to be answered after such a refusal. @return whether there is anything */
    public boolean ask(String refusal) {
        refusals.add(refusal);
        arrange();
        return schema.fields().stream().anyMatch(field -> refusal.equals(field.askedAfter()));
    }

    public void onChange(Runnable changed) {
        this.changed = changed;
    }

    /** What is given so far, without hidden fields. */
    public Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        inputs.forEach((key, input) -> {
            var value = input.value();
            if (value != null) {
                values.put(key, value);
            }
        });
        var all = withKnown(values);
        schema.fields().stream().filter(f -> !f.visible(all)).forEach(f -> values.remove(f.key()));
        return values;
    }

    private Map<String, Object> withKnown(Map<String, Object> values) {
        var all = new LinkedHashMap<>(known);
        all.putAll(values);
        return all;
    }

    /** Whether there is anything to fill in as things stand. */
    public boolean isEmpty() {
        return getChildren().filter(Section.class::isInstance).noneMatch(section -> section.isVisible());
    }

    public void fill(Map<String, ?> values) {
        values.forEach((key, value) -> {
            if (inputs.containsKey(key) && value != null) {
                inputs.get(key).set(value);
            }
        });
        arrange();
    }

    /** Shows what is wrong beside each field, and nothing beside the others. */
    public void errors(Map<String, String> sentences) {
        inputs.forEach((key, input) -> input.error(sentences.get(key)));
    }

    /** Where the list of errors leads to for a field. */
    public String target(String key) {
        return inputs.containsKey(key) ? inputs.get(key).target() : "main";
    }
}
