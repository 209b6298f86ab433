package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Facts as name and value, one line each. */
public final class KeyValues extends DescriptionList {

    public KeyValues() {
        addClassName("kv");
    }

    public KeyValues row(String name, String value) {
        return row(name, new Span(value));
    }

    public KeyValues row(String name, Component value) {
        var description = new Description();
        description.add(value);
        add(new Term(name), description);
        return this;
    }
}
