package app.yizhan.ui.part;

import app.yizhan.ui.text.Times;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A plain field of one line; light enough for a phone's first page. */
@Tag("input")
public final class TextBox extends AbstractSinglePropertyField<TextBox, String> implements Focusable<TextBox> {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    /** @param type of the browser's field: text, search, date, number, password */
    public TextBox(String type) {
        super("value", "", false);
        setSynchronizedEvent("change");
        getElement().setAttribute("type", type).getClassList().add("in");
    }

    public TextBox() {
        this("text");
    }

    /**
     * A day. Browsers write dates in a language of their own; what is chosen stands in it as people say it, in the page's
     * language, while nobody types in it.
     */
    public static TextBox day(Times times) {
        var box = new TextBox("date");
        box.addValueChangeListener(event -> box.say(event.getValue(), times));
        return box;
    }

    /** A day and a time of it, said likewise. */
    public static TextBox moment(Times times) {
        var box = new TextBox("datetime-local");
        box.addValueChangeListener(event -> box.say(event.getValue(), times));
        return box;
    }

    private void say(String value, Times times) {
        if (value.matches(DAY)) {
            getElement().setAttribute("data-day", times.day(LocalDate.parse(value)));
        } else if (value.matches(DAY + "T\\d{2}:\\d{2}.*")) {
            getElement().setAttribute("data-day", times.at(LocalDateTime.parse(value)));
        } else {
            getElement().removeAttribute("data-day");
        }
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
