package app.yizhan.form;

import java.util.List;
import java.util.Optional;

/**
 * A form of a family, as deployed.
 *
 * @param id id of the form and name of its file
 * @param json the form-js schema itself, what the API hands out
 */
public record FormSchema(String id, List<FormField> fields, String json) {

    public Optional<FormField> field(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }
}
