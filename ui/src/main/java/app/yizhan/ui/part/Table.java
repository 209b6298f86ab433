package app.yizhan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A small table; long lists are paged by their pages. */
public final class Table extends Div {

    private final NativeTable table = new NativeTable();

    public Table(String caption, String... heads) {
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
        var row = table.getBody().addRow();
        for (String cell : cells) {
            row.addDataCell().add(new Span(cell));
        }
    }

    public void row(Component... cells) {
        var row = table.getBody().addRow();
        for (Component cell : cells) {
            row.addDataCell().add(cell);
        }
    }
}
