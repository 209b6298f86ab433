package app.yizhan.ui.part;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;

/** A plain field of one line; light enough for a phone's first page. */
@Tag("input")
public final class TextBox extends AbstractSinglePropertyField<TextBox, String> implements Focusable<TextBox> {

    /** @param type of the browser's field: text, search, date, number, password */
    public TextBox(String type) {
        super("value", "", false);
        setSynchronizedEvent("change");
        getElement().setAttribute("type", type).getClassList().add("in");
    }

    public TextBox() {
        this("text");
    }

    /** Sends what is typed while it is typed, at most every {@code millis}. */
    public TextBox whileTyping(int millis) {
        getElement().addPropertyChangeListener("value", "input", event -> {}).debounce(millis);
        return this;
    }

    /** The key under which the browser keeps what is typed until the server has it. */
    public TextBox named(String name) {
        getElement().setAttribute("name", name);
        return this;
    }
}
