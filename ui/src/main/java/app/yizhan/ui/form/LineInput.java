package app.yizhan.ui.form;

import app.yizhan.ui.part.Field;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Text, number or date in a plain field. */
final class LineInput implements FieldInput {

    private final AbstractField<?, String> control;
    private final Field field;
    private final boolean number;

    LineInput(FieldPlace place, AbstractField<?, String> control) {
        this.control = control;
        this.number = place.field().type().equals("number");
        this.field = new Field(place.id(), place.label(), place.required(), control);
        place.words().help(place.field()).ifPresent(field::hint);
        control.getElement().setAttribute("data-sensitive", place.field().sensitive());
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
        var text = control.getValue().strip();
        if (text.isEmpty()) {
            return null;
        }
        return number ? number(text) : control.getValue();
    }

    /** What is none stays as it was typed: the form says so beside the field. */
    static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
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
