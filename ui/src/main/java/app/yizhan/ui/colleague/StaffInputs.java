package app.yizhan.ui.colleague;

import app.yizhan.organisation.People;
import app.yizhan.ui.form.FieldInput;
import app.yizhan.ui.form.FieldInputType;
import app.yizhan.ui.form.FieldPlace;
import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** Fields of type staff are filled in by looking for a colleague. */
@org.springframework.stereotype.Component
class StaffInputs implements FieldInputType {

    private final ColleagueSearch colleagues;
    private final People people;

    StaffInputs(ColleagueSearch colleagues, People people) {
        this.colleagues = colleagues;
        this.people = people;
    }

    @Override
    public boolean fits(String type) {
        return "staff".equals(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new StaffInput(
                new ColleaguePicker(colleagues, place.person().id(), place.id(), place.label(), 1), place.id(), people);
    }

    private record StaffInput(ColleaguePicker picker, String target, People people) implements FieldInput {

        @Override
        public Component component() {
            return picker;
        }

        @Override
        public @Nullable Object value() {
            return picker.ids().stream().findFirst().orElse(null);
        }

        @Override
        public void set(Object value) {
            people.find(value.toString()).ifPresent(picker::choose);
        }

        @Override
        public void error(@Nullable String words) {
            picker.error(words);
        }

        /** Nothing of a form hangs on who is chosen. */
        @Override
        public void onChange(Runnable changed) {}
    }
}
