package app.yizhan.ui.form;

import app.yizhan.ui.part.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One of a few, each as a card with its word and what it means. */
final class ChoiceInput implements FieldInput {

    private final FieldSet set = new FieldSet();
    private final Div cards = new Div();
    private final Span error = new Span();
    private final Map<String, Element> radios = new LinkedHashMap<>();
    private final String id;
    private @Nullable String chosen;
    private Runnable changed = () -> {};

    ChoiceInput(FieldPlace place) {
        id = place.id();
        set.setId(id);
        set.addClassName("choice");
        set.getElement().setAttribute("tabindex", "-1");
        var legend = new FieldSet.Legend(place.label());
        legend.addClassName("lab");
        if (place.required()) {
            var mark = new Span(" " + legend.getTranslation("mark.required"));
            mark.addClassName("req");
            legend.add(mark);
        }
        cards.addClassName("three");
        for (String option : place.field().options()) {
            cards.getElement().appendChild(card(place, option));
        }
        error.addClassName("err");
        error.setId(id + "-error");
        error.setVisible(false);
        set.add(legend, cards, error);
        set.getElement()
                .setAttribute("aria-describedby", id + "-error")
                .setAttribute("data-sensitive", place.field().sensitive());
    }

    private Element card(FieldPlace place, String option) {
        var radio = new Element("input");
        radio.setAttribute("type", "radio")
                .setAttribute("name", place.field().key())
                .setAttribute("value", option);
        radio.addEventListener("change", event -> choose(option));
        radios.put(option, radio);
        var words = new Element("span");
        words.appendChild(new Element("b").setText(place.words().option(place.field(), option)));
        place.words()
                .optionHelp(place.field(), option)
                .ifPresent(help -> words.appendChild(new Element("span").setText(help)));
        var card = new Element("label");
        card.getClassList().add("radio");
        card.appendChild(radio, words);
        return card;
    }

    private void choose(String option) {
        chosen = option;
        changed.run();
    }

    @Override
    public Component component() {
        return set;
    }

    @Override
    public @Nullable Object value() {
        return chosen;
    }

    @Override
    public void set(Object value) {
        chosen = radios.containsKey(value.toString()) ? value.toString() : null;
        radios.forEach((option, radio) -> radio.setProperty("checked", option.equals(chosen)));
    }

    /** A choice that is no longer offered is undone. */
    @Override
    public void offer(Predicate<String> offered) {
        radios.forEach((option, radio) -> radio.getParent().setVisible(offered.test(option)));
        if (chosen != null && !offered.test(chosen)) {
            radios.get(chosen).setProperty("checked", false);
            chosen = null;
        }
    }

    @Override
    public void error(@Nullable String words) {
        error.removeAll();
        error.setVisible(words != null);
        set.setClassName("bad", words != null);
        if (words != null) {
            error.add(new Icon("alert"), new Span(words));
        }
    }

    @Override
    public void onChange(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public String target() {
        return id;
    }
}
