package app.yizhan.ui.shell;

import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The mark: a line that has come from the left, stands at a station, and has some way to go. */
final class Brand {

    private static final String MARK = "<svg viewBox=\"0 0 42 20\" aria-hidden=\"true\">"
            + "<path d=\"M1 10h17\" stroke=\"currentColor\" stroke-width=\"5\" stroke-linecap=\"round\"></path>"
            + "<path d=\"M32 10h9\" stroke=\"currentColor\" stroke-width=\"3\" stroke-dasharray=\"2.5 3\" opacity=\".75\"></path>"
            + "<circle cx=\"24\" cy=\"10\" r=\"6.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"5\"></circle></svg>";

    private Brand() {}

    static Span mark() {
        var mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setProperty("innerHTML", MARK);
        return mark;
    }

    static Anchor link() {
        var link = Buttons.inside(new Anchor("."));
        link.addClassName("brand");
        link.add(mark(), new Span(link.getTranslation("app.name")));
        link.getElement().setAttribute("aria-label", link.getTranslation("shell.home"));
        return link;
    }
}
