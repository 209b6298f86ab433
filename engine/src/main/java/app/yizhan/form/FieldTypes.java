package app.yizhan.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every field type there is, by name. */
@Component
public class FieldTypes {

    private final Map<String, FieldType> byName;

    FieldTypes(List<FieldType> types) {
        this.byName = types.stream().collect(Collectors.toMap(FieldType::type, Function.identity()));
    }

    public FieldType of(FormField field) {
        var type = byName.get(field.type());
        if (type == null) {
            throw new IllegalStateException("No field type " + field.type());
        }
        return type;
    }

    public boolean knows(String type) {
        return byName.containsKey(type);
    }
}
