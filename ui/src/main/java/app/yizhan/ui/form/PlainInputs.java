package app.yizhan.ui.form;

import app.yizhan.form.FormField;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.AbstractField;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the browser's own fields can do. */
@Component
class PlainInputs implements FieldInputType {

    private static final int PAUSE = 700;
    private static final Set<String> TYPES = Set.of("text", "textarea", "number", "date", "datetime");

    private final PageWords words;

    PlainInputs(PageWords words) {
        this.words = words;
    }

    @Override
    public boolean fits(String type) {
        return TYPES.contains(type);
    }

    @Override
    public FieldInput create(FieldPlace place) {
        return new LineInput(place, control(place.field()));
    }

    private AbstractField<?, String> control(FormField field) {
        var name = field.key();
        if ("phone".equals(field.validation())) {
            return new TextBox("tel").whileTyping(PAUSE).named(name);
        }
        return switch (field.type()) {
            case "textarea" -> new TextArea(3).whileTyping(PAUSE).named(name);
            case "datetime" -> TextBox.moment(words.times()).named(name);
            case "date" -> TextBox.day(words.times()).named(name);
            case "number" -> new TextBox("number").named(name);
            default -> new TextBox().whileTyping(PAUSE).named(name);
        };
    }
}
