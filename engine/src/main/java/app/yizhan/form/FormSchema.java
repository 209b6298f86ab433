package app.yizhan.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form of a family, as deployed.
 *
 * @param id id of the form and name of its file
 * @param notes what is to be read between the fields, in order
 * @param json the form-js schema itself, what the API hands out
 */
public record FormSchema(String id, List<FormField> fields, List<Note> notes, String json) {

    /**
     * Something to read.
     *
     * @param id also the key of its text; pages ask the family's texts first
     * @param text as written in the form, the zh text
     * @param before key of the field that follows; null: it is the last
     */
    public record Note(String id, String text, @Nullable String before) {}

    /** The same for whoever stands in for the system: the fields that it fills in are written by hand too. */
    public FormSchema allWritten() {
        return new FormSchema(id, fields.stream().map(FormField::written).toList(), notes, json);
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }
}
