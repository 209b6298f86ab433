package app.yizhan.ui.inbox;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The key that does the same; whoever listens hears the button's own words. */
final class KeyCap {

    private KeyCap() {}

    static Span of(String key) {
        var cap = new Span(key.toUpperCase(Locale.ROOT));
        cap.addClassName("kbd");
        cap.getElement().setAttribute("aria-hidden", "true");
        return cap;
    }
}
