package app.yizhan.ui.form;

import app.yizhan.ui.part.Field;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** Text, number or date in a plain field. */
final class LineInput implements FieldInput {

    private final AbstractField<?, String> control;
    private final Field field;

    LineInput(FieldPlace place, AbstractField<?, String> control) {
        this.control = control;
        this.field = new Field(place.id(), place.label(), place.required(), control);
        place.words().help(place.field()).ifPresent(field::hint);
        if (place.field().sensitive()) {
            control.getElement().setAttribute("data-sensitive", true);
        }
        var longest = place.field().maxLength();
        if (longest != null) {
            control.getElement().setAttribute("maxlength", longest.toString());
        }
    }

    @Override
    public Component component() {
        return field;
    }

    @Override
    public @Nullable Object value() {
        return control.getValue().isBlank() ? null : control.getValue();
    }

    @Override
    public void set(Object value) {
        control.setValue(value.toString());
    }

    @Override
    public void error(@Nullable String words) {
        field.error(words);
    }

    @Override
    public void onChange(Runnable changed) {
        control.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }

    @Override
    public String target() {
        return field.controlId();
    }
}
