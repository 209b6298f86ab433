package app.yizhan.ui.form;

import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.organisation.Person;
import app.yizhan.ui.text.CaseWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a form that a person may write, drawn from its schema: hidden and shown as its conditions say. These may look
 * at values that are known beside the form's own.
 */
public final class FormFields extends Div {

    private final transient FormSchema schema;
    private final transient Map<String, Object> known;
    private final transient Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private transient Runnable changed = () -> {};

    public FormFields(FormSchema schema, Set<String> writable, CaseWords words, Person person, List<FieldInputType> types, Map<String, Object> known) {
        this.known = known;
        this.schema = schema;
        addClassName("fields");
        Section section = null;
        boolean apart = false;
        for (FormField field : schema.fields()) {
            if (!writable.contains(field.key()) || field.computed()) {
                continue;
            }
            var input = types.stream().filter(t -> t.fits(field.type())).findFirst().orElseThrow()
                    .create(new FieldPlace(field, words, person, field.required() || field.requiredWhen() != null && !field.type().equals("files")));
            inputs.put(field.key(), input);
            input.onChange(this::changed);
            if (section == null || input.large() || apart) {
                section = section(words, field);
                add(section);
            }
            apart = input.large();
            section.add(input.component());
        }
        arrange();
    }

    private static Section section(CaseWords words, FormField first) {
        var section = new Section();
        section.addClassName("sec");
        words.text("section." + first.key()).ifPresent(head -> section.add(new H2(head)));
        return section;
    }

    private void changed() {
        arrange();
        changed.run();
    }

    /** Fields whose condition hides them go; a section without any goes with them. */
    private void arrange() {
        var values = withKnown(values());
        for (FormField field : schema.fields()) {
            if (inputs.containsKey(field.key())) {
                inputs.get(field.key()).component().setVisible(field.visible(values));
            }
        }
        getChildren().forEach(section -> section.setVisible(section.getChildren()
                .anyMatch(part -> !(part instanceof H2) && part.isVisible())));
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
        return getChildren().noneMatch(section -> section.isVisible());
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
