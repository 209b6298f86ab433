package app.yizhan.ui.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The keys of the inbox, where there is a keyboard. */
final class KeyHelp extends Div {

    KeyHelp() {
        addClassName("keys");
        getElement().setAttribute("role", "note").setAttribute("aria-label", getTranslation("keys.title"));
        key("J K", "keys.move");
        key("A", "action.APPROVE");
        key("R", "action.REJECT");
        key("B", "action.RETURN");
        key("G H", "nav.hall");
        key("G I", "nav.inbox");
    }

    private void key(String keys, String words) {
        var pair = new Span();
        for (String key : keys.split(" ")) {
            var cap = new Span(key);
            cap.addClassName("kbd");
            pair.add(cap);
        }
        pair.add(new Span(getTranslation(words)));
        add(pair);
    }
}
