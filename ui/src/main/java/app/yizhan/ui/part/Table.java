package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** A small table; long lists are paged by their pages. */
public final class Table extends Div {

    private final NativeTable table = new NativeTable();
    private final String[] heads;

    public Table(String caption, String... heads) {
        this.heads = heads;
        addClassName("tbl-wrap");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", caption);
        table.addClassName("tbl");
        var row = new NativeTableRow();
        for (String head : heads) {
            var cell = new NativeTableHeaderCell(head);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        table.getHead().add(row);
        add(table);
    }

    public void row(String... cells) {
        row(Stream.of(cells).map(Span::new).toArray(Component[]::new));
    }

    /** On a phone a row becomes a card: each cell then says its head by itself. */
    public void row(Component... cells) {
        var row = table.getBody().addRow();
        for (int i = 0; i < cells.length; i++) {
            var cell = row.addDataCell();
            cell.add(cells[i]);
            cell.getElement().setAttribute("data-head", heads[i]);
        }
    }
}
