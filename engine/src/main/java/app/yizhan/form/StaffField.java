package app.yizhan.form;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Person.Kind;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A colleague, stored by surrogate id: staff who are there; students, leavers and unknown ids look alike. */
@Component
class StaffField implements FieldType {

    private final People people;

    StaffField(People people) {
        this.people = people;
    }

    @Override
    public String type() {
        return "staff";
    }

    @Override
    public Object read(Object raw, FormField field, String writerId) throws Unacceptable {
        if (!(raw instanceof String id) || id.length() > 36) {
            throw new Unacceptable("field.colleague.unknown", Map.of());
        }
        return people.find(id)
                .filter(p -> p.kind() == Kind.STAFF && p.leftOn() == null)
                .map(Person::id)
                .orElseThrow(() -> new Unacceptable("field.colleague.unknown", Map.of()));
    }

    @Override
    public String show(Object value, FormField field, Locale locale) {
        return people.find(value.toString()).map(Person::name).orElse("—");
    }
}
