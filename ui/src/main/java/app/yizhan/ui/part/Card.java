package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A section in a box with its head; further things stand at the right of the head. */
public final class Card extends Section {

    private final Div body = new Div();

    public Card(String head, Component... beside) {
        addClassName("card");
        var title = new H2(head);
        String id = "h-" + Integer.toHexString(System.identityHashCode(this));
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        var top = new Div(title);
        top.addClassNames("hd", "between");
        top.add(beside);
        body.addClassName("bd");
        add(top, body);
    }

    public Card with(Component... parts) {
        body.add(parts);
        return this;
    }

    public Div body() {
        return body;
    }
}
