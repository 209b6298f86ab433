package app.yizhan.ui.part;

import com.vaadin.flow.component.HtmlComponent;

/** A bar that fills: how many of how many. The words beside it say the same. */
public final class Progress extends HtmlComponent {

    public Progress() {
        super("progress");
    }

    /** @param label what the bar says, in words */
    public void set(int done, int all, String label) {
        getElement()
                .setAttribute("max", String.valueOf(Math.max(1, all)))
                .setAttribute("value", String.valueOf(done))
                .setAttribute("aria-label", label);
    }
}
