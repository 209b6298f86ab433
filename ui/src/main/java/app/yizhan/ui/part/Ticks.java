package app.yizhan.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.FieldSet.Legend;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Any of several, each with a box to tick. */
public final class Ticks extends FieldSet {

    private final Set<String> chosen = new TreeSet<>();

    /** @param options words by value, in order */
    public Ticks(String legend, String hint, Map<String, String> options) {
        addClassName("choice");
        var head = new Legend(legend);
        head.addClassName("lab");
        var more = new Paragraph(hint);
        more.addClassName("hint");
        var boxes = new Div();
        boxes.addClassName("ticks");
        options.forEach((value, words) -> boxes.getElement().appendChild(box(value, words)));
        add(head, more, boxes);
    }

    private Element box(String value, String words) {
        var box = new Element("input").setAttribute("type", "checkbox").setAttribute("value", value);
        box.addEventListener("change", event -> tick(value, box.getProperty("checked", false)))
                .synchronizeProperty("checked");
        var label = new Element("label");
        label.getClassList().add("tick");
        return label.appendChild(box, new Element("span").setText(words));
    }

    private void tick(String value, boolean on) {
        if (on) {
            chosen.add(value);
        } else {
            chosen.remove(value);
        }
    }

    public List<String> values() {
        return List.copyOf(chosen);
    }
}
