package app.yizhan.ui.form;

import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.AbstractField;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the browser's own fields can do. */
@Component
class PlainInputs implements FieldInputType {

    private static final int PAUSE = 700;
    private static final Set<String> TYPES = Set.of("text", "textarea", "number", "date", "datetime");

    @Override
    public boolean fits(String type) {
        return TYPES.contains(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new LineInput(place, control(place.field().type(), place.field().key()));
    }

    private static AbstractField<?, String> control(String type, String name) {
        return switch (type) {
            case "textarea" -> new TextArea(3).whileTyping(PAUSE).named(name);
            case "datetime" -> new TextBox("datetime-local").named(name);
            case "number", "date" -> new TextBox(type).named(name);
            default -> new TextBox().whileTyping(PAUSE).named(name);
        };
    }
}
