package app.yizhan.ui.shell;

import app.yizhan.ui.part.Icon;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Shown by {@code yz-client.js} while the server does not answer: writing goes on, submitting waits. */
final class OfflineBanner extends Div {

    OfflineBanner() {
        addClassName("offline");
        setId("yz-offline");
        getElement().setAttribute("role", "status").setAttribute("hidden", true);
        getElement().setAttribute("data-words", getTranslation("offline.words"));
        var head = new Span(getTranslation("offline.head"));
        head.addClassName("nt");
        var words = new Span();
        words.addClassName("grow");
        add(new Icon("off"), head, words);
    }
}
