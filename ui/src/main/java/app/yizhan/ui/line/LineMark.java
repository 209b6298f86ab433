package app.yizhan.ui.line;

import com.vaadin.flow.component.html.Span;

/** The family's character on its colour. Hidden from screen readers: the name stands beside it. */
public final class LineMark extends Span {

    public LineMark(String line) {
        addClassNames("lm", LineColor.style(line));
        setText(LineColor.mark(line, getLocale()));
        getElement().setAttribute("aria-hidden", "true");
    }

    public LineMark small() {
        addClassName("sm");
        return this;
    }
}
