package app.yizhan.ui.part;

import app.yizhan.request.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows some at a time, more of them when asked for; something else where there are none. */
public class PagedTable<T> extends Div {

    /** How many at a time. */
    public static final int PAGE = 50;

    private final transient Function<@Nullable String, Page<T>> pages;
    private final transient Function<T, Component[]> cells;
    private final Table table;
    private final String more;

    /**
     * @param table with its heads
     * @param none what stands in its place as long as there is nothing to show
     * @param more what the button for the next page says
     * @param pages the first for null, or the one after a cursor
     * @param cells of a row, as many as there are heads
     */
    protected PagedTable(
            Table table,
            EmptyState none,
            String more,
            Function<@Nullable String, Page<T>> pages,
            Function<T, Component[]> cells) {
        this.table = table;
        this.more = more;
        this.pages = pages;
        this.cells = cells;
        var first = pages.apply(null);
        if (first.items().isEmpty()) {
            add(none);
        } else {
            add(table);
            show(first);
        }
    }

    private void show(Page<T> page) {
        page.items().forEach(line -> table.row(cells.apply(line)));
        if (page.next() != null) {
            var next = new NativeButton[1];
            next[0] = Buttons.plain(more, click -> {
                remove(next[0]);
                show(pages.apply(page.next()));
            });
            add(next[0]);
        }
    }
}
