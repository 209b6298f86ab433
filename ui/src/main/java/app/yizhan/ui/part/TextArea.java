package app.yizhan.ui.part;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;

/** A plain field of several lines. */
@Tag("textarea")
public final class TextArea extends AbstractSinglePropertyField<TextArea, String> implements Focusable<TextArea> {

    public TextArea(int rows) {
        super("value", "", false);
        setSynchronizedEvent("change");
        getElement().setAttribute("rows", String.valueOf(rows)).getClassList().add("in");
    }

    /** Sends what is typed while it is typed, at most every {@code millis}. */
    public TextArea whileTyping(int millis) {
        getElement().addPropertyChangeListener("value", "input", event -> {}).debounce(millis);
        return this;
    }

    /** The key under which the browser keeps what is typed until the server has it. */
    public TextArea named(String name) {
        getElement().setAttribute("name", name);
        return this;
    }
}
