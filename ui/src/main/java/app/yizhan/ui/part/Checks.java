package app.yizhan.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some of a few. */
public final class Checks extends FieldSet {

    private final Map<String, Check> boxes = new LinkedHashMap<>();
    private final Span error = new Span();

    /** @param options words by value, in order */
    public Checks(String id, String legend, Map<String, String> options) {
        addClassName("choice");
        setId(id);
        var head = new Legend(legend);
        head.addClassName("lab");
        var cards = new Div();
        cards.addClassName("radios");
        options.forEach((value, words) -> cards.add(card(value, words)));
        error.addClassName("err");
        error.setId(id + "-error");
        error.setVisible(false);
        getElement().setAttribute("aria-describedby", id + "-error");
        add(head, cards, error);
    }

    private NativeLabel card(String value, String words) {
        var box = new Check();
        boxes.put(value, box);
        var card = new NativeLabel();
        card.addClassName("radio");
        card.add(box, new Span(words));
        return card;
    }

    /** In the order of the options. */
    public List<String> value() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Ticks those and no others. */
    public void set(Collection<?> values) {
        boxes.forEach((value, box) -> box.setValue(values.contains(value)));
    }

    /** Called whenever the person ticked or unticked one. */
    public void onChange(Runnable changed) {
        boxes.values()
                .forEach(box -> box.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        changed.run();
                    }
                }));
    }

    public void clear() {
        boxes.values().forEach(Check::clear);
    }

    /** @param words null: nothing is wrong */
    public void error(@Nullable String words) {
        error.removeAll();
        error.setVisible(words != null);
        if (words != null) {
            error.add(new Icon("alert"), new Span(words));
        }
    }
}
