package app.yizhan.ui.form;

import app.yizhan.form.FormField;
import app.yizhan.organisation.Person;
import app.yizhan.ui.text.CaseWords;

/**
 * Where an input stands.
 *
 * @param person who fills it in
 * @param required whether it is marked so from the start
 */
public record FieldPlace(FormField field, CaseWords words, Person person, boolean required) {

    public String id() {
        return "f-" + field.key();
    }

    public String label() {
        return words.label(field);
    }
}
