package app.yizhan.ui.line;

import com.vaadin.flow.component.html.Span;

/** The line at a glance, for rows and cards. Always with words beside it. */
public final class MiniLine extends Span {

    private MiniLine(String style, String markup) {
        addClassNames(style.split(" "));
        getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", markup);
    }

    /** Small, at the end of a row. */
    public static MiniLine row(int here, int total) {
        var marks = new StringBuilder();
        for (int i = 1; i <= total; i++) {
            marks.append(stop(i, here));
        }
        return new MiniLine("mini", marks.toString());
    }

    /** As wide as the card it lies on. */
    public static MiniLine card(int here, int total) {
        var marks = new StringBuilder();
        for (int i = 1; i <= total; i++) {
            marks.append(stop(i, here));
            if (i < total) {
                marks.append(i < here ? "<u></u>" : "<u class=\"a\"></u>");
            }
        }
        return new MiniLine("mini w", marks.toString());
    }

    private static String stop(int i, int here) {
        if (i == here) {
            return "<i class=\"e\"></i>";
        }
        return i < here ? "<i class=\"d\"></i>" : "<i></i>";
    }
}
