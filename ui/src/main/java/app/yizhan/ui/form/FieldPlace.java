package app.yizhan.ui.form;

import app.yizhan.form.FormField;
import app.yizhan.organisation.Person;
import app.yizhan.ui.text.CaseWords;

/**
 * Where an input stands.
 *
 * @param person whose form it is
 * @param writer who fills it in, and whose the uploads are
 * @param required whether it is marked so from the start
 */
public record FieldPlace(FormField field, CaseWords words, Person person, Person writer, boolean required) {

    public String id() {
        return "f-" + field.key();
    }

    public String label() {
        return words.label(field);
    }
}
