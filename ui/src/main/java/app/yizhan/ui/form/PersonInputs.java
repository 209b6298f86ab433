package app.yizhan.ui.form;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;

/** Another student, found by full number and full name: nobody browses students. */
@org.springframework.stereotype.Component
class PersonInputs implements FieldInputType {

    private final People people;

    PersonInputs(People people) {
        this.people = people;
    }

    @Override
    public boolean fits(String type) {
        return "person".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new PersonInput(place, people);
    }

    private static final class PersonInput implements FieldInput {

        private final People people;
        private final TextBox number = new TextBox().named("partnerNumber");
        private final TextBox name = new TextBox().named("partnerName");
        private final Field field;
        private final Div all = new Div();
        private final Div found = new Div();
        private @Nullable String chosen;
        private Runnable changed = () -> {};

        PersonInput(FieldPlace place, People people) {
            this.people = people;
            field = new Field(
                    place.id(), I18NProvider.translate("person.number", place.label()), place.required(), number);
            place.words().help(place.field()).ifPresent(field::hint);
            var pair = new Div(
                    field,
                    new Field(place.id() + "-name", I18NProvider.translate("person.name"), place.required(), name));
            pair.addClassName("two");
            found.addClassName("picked");
            found.getElement().setAttribute("role", "status");
            found.setVisible(false);
            all.addClassName("col");
            all.add(pair, new Div(Buttons.plain(I18NProvider.translate("person.find"), click -> find())), found);
        }

        private void find() {
            var student = people.findStudent(
                    number.getValue().strip(), name.getValue().strip());
            error(student.isPresent() ? null : I18NProvider.translate("person.unknown"));
            show(student.orElse(null));
            changed.run();
        }

        private void show(@Nullable Person student) {
            chosen = student == null ? null : student.id();
            found.removeAll();
            found.setVisible(student != null);
            if (student != null) {
                found.add(
                        new Icon("check"),
                        new Span(I18NProvider.translate("person.found", student.name(), student.number())));
            }
        }

        @Override
        public Component component() {
            return all;
        }

        @Override
        public @Nullable Object value() {
            return chosen;
        }

        @Override
        public void set(Object value) {
            people.find(value.toString()).ifPresent(student -> {
                number.setValue(student.number());
                name.setValue(student.name());
                show(student);
            });
        }

        @Override
        public void error(@Nullable String words) {
            field.error(words);
        }

        @Override
        public void onChange(Runnable changed) {
            this.changed = changed;
        }

        @Override
        public String target() {
            return field.controlId();
        }
    }
}
