package app.yizhan.form;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person, stored by surrogate id; leavers and unknown ids look alike. */
@Component
class PersonField implements FieldType {

    private final People people;

    PersonField(People people) {
        this.people = people;
    }

    @Override
    public String type() {
        return "person";
    }

    @Override
    public Object read(Object raw, FormField field, String writerId) throws Unacceptable {
        if (!(raw instanceof String id) || id.length() > 36) {
            throw new Unacceptable("field.type.person", Map.of());
        }
        return people.find(id)
                .filter(p -> p.leftOn() == null)
                .map(Person::id)
                .orElseThrow(() -> new Unacceptable("field.type.person", Map.of()));
    }

    @Override
    public String show(Object value, FormField field, Locale locale) {
        return people.find(value.toString()).map(Person::name).orElse("—");
    }
}
