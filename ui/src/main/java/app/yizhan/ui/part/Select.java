package app.yizhan.ui.part;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/** The browser's own list of choices. */
@Tag("select")
public final class Select extends AbstractSinglePropertyField<Select, String>
        implements Focusable<Select>, HasAriaLabel {

    /**
     * @param options words by value, in order
     * @param chosen value that is chosen at first
     */
    public Select(Map<String, String> options, String chosen) {
        super("value", "", false);
        setSynchronizedEvent("change");
        getElement().getClassList().add("in");
        options.forEach((value, words) -> getElement().appendChild(option(value, words, value.equals(chosen))));
        setValue(chosen);
    }

    /** The key under which the browser keeps what was chosen until the server has it. */
    public Select named(String name) {
        getElement().setAttribute("name", name);
        return this;
    }

    private static Element option(String value, String words, boolean chosen) {
        var option = new Element("option");
        option.setAttribute("value", value).setText(words);
        option.setAttribute("selected", chosen);
        return option;
    }
}
