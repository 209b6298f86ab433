package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A control with its label above, a hint below, and what is wrong with it beside it, in words and with a sign. */
public final class Field extends Div {

    private final Component control;
    private final String id;
    private final Span error = new Span();
    private final Span hint = new Span();

    /** @param id unique on the page; the list of errors links to it */
    public Field(String id, String label, boolean required, Component control) {
        this.control = control;
        this.id = id;
        addClassName("f");
        control.setId(id);
        var name = new NativeLabel(label);
        name.setFor(id);
        if (required) {
            var mark = new Span(" " + getTranslation("mark.required"));
            mark.addClassName("req");
            name.add(mark);
            control.getElement().setAttribute("aria-required", "true");
        }
        hint.addClassName("hint");
        hint.setId(id + "-hint");
        hint.setVisible(false);
        error.addClassName("err");
        error.setId(id + "-error");
        error.setVisible(false);
        add(name, control, error, hint);
        control.getElement().setAttribute("aria-describedby", id + "-error " + id + "-hint");
    }

    public Field hint(String words) {
        hint.setText(words);
        hint.setVisible(true);
        return this;
    }

    public String controlId() {
        return id;
    }

    /** @param words null: nothing is wrong */
    public void error(@Nullable String words) {
        error.removeAll();
        error.setVisible(words != null);
        control.getElement().getClassList().set("bad", words != null);
        if (words == null) {
            control.getElement().removeAttribute("aria-invalid");
        } else {
            control.getElement().setAttribute("aria-invalid", "true");
            error.add(new Icon("alert"), new Span(words));
        }
    }
}
