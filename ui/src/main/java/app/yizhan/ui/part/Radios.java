package app.yizhan.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One of a few, each as a card with its name and what it means; what cannot be chosen stays and says why. */
public final class Radios extends FieldSet {

    private final Div cards = new Div();
    private final String name;
    private String chosen;
    private Consumer<String> changed = value -> {};

    /**
     * @param help what it means
     * @param shut why it cannot be chosen; null: it can
     */
    public record Option(
            String value,
            String title,
            String help,
            @Nullable String shut) {}

    /** @param name unique on the page */
    public Radios(String name, String legend, List<Option> options, String chosen) {
        this.name = name;
        this.chosen = chosen;
        addClassName("choice");
        var head = new Legend(legend);
        head.addClassName("lab");
        cards.addClassName("radios");
        options.forEach(option -> cards.getElement().appendChild(card(option)));
        add(head, cards);
    }

    private Element card(Option option) {
        var radio = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", name)
                .setAttribute("value", option.value())
                .setAttribute("checked", option.value().equals(chosen))
                .setAttribute("disabled", option.shut() != null);
        radio.addEventListener("change", event -> choose(option.value()));
        var words = new Element("span");
        words.appendChild(new Element("b").setText(option.title()));
        String more = option.shut() == null ? option.help() : option.shut();
        if (!more.isBlank()) {
            words.appendChild(new Element("span").setText(more));
        }
        var card = new Element("label");
        card.getClassList().add("radio");
        card.getClassList().set("off", option.shut() != null);
        return card.appendChild(radio, words);
    }

    private void choose(String value) {
        chosen = value;
        changed.accept(value);
    }

    public Radios onChange(Consumer<String> changed) {
        this.changed = changed;
        return this;
    }

    public String value() {
        return chosen;
    }
}
