package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing is here: why, then one place to go. Drawn as a line that ends in a ring; a cross beside it when something failed. */
public final class EmptyState extends Div {

    private static final String LINE =
            "<path d=\"M6 22h62\" stroke=\"currentColor\" stroke-width=\"6\" stroke-linecap=\"round\"></path>"
                    + "<circle cx=\"86\" cy=\"22\" r=\"14\" fill=\"var(--yz-surface)\" stroke=\"currentColor\" stroke-width=\"8\"></circle>";
    private static final String CROSS =
            "<path d=\"M111 14l14 16M125 14l-14 16\" stroke=\"var(--yz-late)\" stroke-width=\"5\" stroke-linecap=\"round\"></path>";

    private EmptyState(String drawing, String head, String why, Component... ways) {
        addClassNames("card", "empty");
        var sign = new Div();
        sign.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg class=\"stop-sign\" viewBox=\"0 0 132 44\" aria-hidden=\"true\">" + drawing + "</svg>");
        var title = new H2(head);
        var way = new Paragraph(ways);
        way.addClassName("way");
        add(sign, title, new Paragraph(why), way);
    }

    public static EmptyState of(String head, String why, Component... ways) {
        return new EmptyState(LINE, head, why, ways);
    }

    /** @param why what happened, and that nothing typed is lost */
    public static EmptyState failed(String head, String why, Component... ways) {
        return new EmptyState(LINE + CROSS, head, why, ways);
    }
}
