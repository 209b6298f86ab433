package app.yizhan.refusal;

import java.util.List;
import java.util.Map;

/** Fields are wrong or missing. Nothing was stored; what was typed stays where it was typed. */
public class InvalidFields extends Refusal {

    public InvalidFields(List<Field> fields) {
        super(Kind.INVALID, "INVALID_FIELDS", Map.of("count", fields.size()), fields);
    }

    public InvalidFields(String field, String key, Map<String, Object> args) {
        this(List.of(new Field(field, key, args)));
    }
}
