package app.yizhan.ui.inbox;

import app.yizhan.catalog.Family;
import app.yizhan.request.Page;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A box of what is over, newest first, a page at a time; rows lead to the request. */
final class BoxList<T> extends Div {

    /** A page of the box after the one that ended at {@code cursor}; null: the first. */
    interface Pages<T> {
        Page<T> after(@Nullable String cursor);
    }

    private final transient Pages<T> pages;
    private final transient Function<T, ListItem> row;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private @Nullable String next;

    BoxList(Pages<T> pages, Function<T, ListItem> row, EmptyState empty) {
        this.pages = pages;
        this.row = row;
        addClassName("col");
        more = Buttons.plain(getTranslation("list.more"), click -> more());
        list.addClassNames("card", "done-list");
        add(list, more);
        more();
        if (list.getChildren().findAny().isEmpty()) {
            replace(list, empty);
        }
    }

    private void more() {
        var page = pages.after(next);
        page.items().forEach(entry -> list.add(row.apply(entry)));
        next = page.next();
        more.setVisible(next != null);
    }

    /** The row of a request: its line, its title, when, and a line of facts. */
    static ListItem row(Family family, String requestId, String title, String when, Span facts) {
        return rowTo("requests/" + requestId, family, title, when, facts);
    }

    static ListItem rowTo(String path, Family family, String title, String when, Span facts) {
        var link = Buttons.inside(new Anchor(path, title));
        link.addClassName("ti");
        link.getElement().setAttribute("data-row", true);
        var at = new Span(when);
        at.addClassNames("s", "q", "nw");
        facts.addClassName("su");
        var item = new ListItem(new LineMark(family.line()).small(), link, at, facts);
        item.addClassNames("task", "nobox", LineColor.style(family.line()));
        return item;
    }
}
