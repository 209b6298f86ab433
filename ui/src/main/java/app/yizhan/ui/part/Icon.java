package app.yizhan.ui.part;

import com.vaadin.flow.component.html.Span;

/** A sign from {@code theme/icons.svg}. It never speaks: the words beside it do. */
public final class Icon extends Span {

    /** @param name id of a symbol */
    public Icon(String name) {
        addClassName("ic");
        getElement().setProperty("innerHTML", markup(name));
    }

    /** The same sign for places that are written as markup. */
    public static String markup(String name) {
        return "<svg class=\"i\" aria-hidden=\"true\"><use href=\"theme/icons.svg#" + name + "\"></use></svg>";
    }
}
