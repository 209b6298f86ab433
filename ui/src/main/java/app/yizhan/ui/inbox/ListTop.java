package app.yizhan.ui.inbox;

import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;

/** The boxes: to do, done, copied, started; and the chips that narrow the list. */
final class ListTop extends Div {

    /** A box and where it is. */
    enum Box {
        OPEN("inbox", "inbox.todo"),
        WAITING("waiting", "inbox.waiting"),
        DONE("done", "inbox.done"),
        COPIED("copied", "inbox.copied"),
        STARTED("requests", "inbox.started");

        private final String path;
        private final String words;

        Box(String path, String words) {
            this.path = path;
            this.words = words;
        }
    }

    private final transient Map<Box, Span> counts = new EnumMap<>(Box.class);

    ListTop(Filters filters) {
        this(Box.OPEN);
        add(filters);
    }

    ListTop(Box here) {
        addClassName("ltop");
        var tabs = new UnorderedList();
        for (var box : Box.values()) {
            tabs.add(new ListItem(tab(box, box == here)));
        }
        tabs.addClassName("tabs");
        var nav = new Nav(tabs);
        nav.getElement().setAttribute("aria-label", getTranslation("inbox.boxes"));
        add(nav);
    }

    private Anchor tab(Box box, boolean here) {
        var tab = Buttons.inside(new Anchor(box.path, getTranslation(box.words)));
        var count = new Span();
        count.addClassName("count");
        count.setVisible(false);
        counts.put(box, count);
        tab.add(count);
        if (here) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    void count(Box box, int number) {
        counts.get(box).setText(String.valueOf(number));
        counts.get(box).setVisible(number > 0 || box == Box.OPEN);
    }
}
