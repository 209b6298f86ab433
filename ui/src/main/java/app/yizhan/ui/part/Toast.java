package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says what was just done; goes by itself. Never for errors. It survives the change of page that often follows. */
public final class Toast extends Div {

    private static final int SHORT = 6_000;

    private Toast(String words, int millis, Component... more) {
        addClassName("toast");
        getElement().setAttribute("role", "status");
        add(new Icon("check"), new Span(words));
        add(more);
        getElement().executeJs("setTimeout(() => this.toggleAttribute('hidden', true), $0)", millis);
    }

    public static void show(String words) {
        show(words, SHORT);
    }

    /** @param more e.g. the button that takes it back */
    public static Toast show(String words, int millis, Component... more) {
        var page = UI.getCurrent();
        page.getChildren().filter(Toast.class::isInstance).toList().forEach(page::remove);
        var toast = new Toast(words, millis, more);
        page.add(toast);
        return toast;
    }
}
