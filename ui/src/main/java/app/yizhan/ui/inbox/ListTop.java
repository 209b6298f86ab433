package app.yizhan.ui.inbox;

import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.html.ListItem;

/** To do and done, and the chips that narrow the list. */
final class ListTop extends Div {

    private final Span count = new Span();

    ListTop(Filters filters) {
        this(true);
        add(filters);
    }

    ListTop(boolean todo) {
        addClassName("ltop");
        count.addClassName("count");
        var first = tab("inbox", "inbox.todo", todo);
        if (todo) {
            first.add(count);
        }
        var tabs = new UnorderedList(new ListItem(first), new ListItem(tab("done", "inbox.done", !todo)));
        tabs.addClassName("tabs");
        var nav = new Nav(tabs);
        nav.getElement().setAttribute("aria-label", getTranslation("inbox.boxes"));
        add(nav);
    }

    private Anchor tab(String path, String words, boolean here) {
        var tab = Buttons.inside(new Anchor(path, getTranslation(words)));
        if (here) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    void count(int todo) {
        count.setText(String.valueOf(todo));
    }
}
