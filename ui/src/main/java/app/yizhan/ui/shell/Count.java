package app.yizhan.ui.shell;

import com.vaadin.flow.component.html.Span;

/** A number that {@code yz-client.js} keeps up to date while the page is open. */
final class Count {

    private Count() {}

    static Span of(String what, int number) {
        var count = new Span(String.valueOf(number));
        count.addClassNames("count", "n");
        count.getElement().setAttribute("data-count", what);
        count.getElement().setAttribute("hidden", number == 0);
        return count;
    }
}
