package app.yizhan.ui.form;

import app.yizhan.request.TableRows;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A decision table to fold out: from top to bottom, when and who, or what. */
final class TablePart extends NativeDetails {

    TablePart(TableRows table) {
        super(table.name());
        addClassName("said-table");
        var rows = new OrderedList();
        table.rows().forEach(row -> rows.add(line(row)));
        var hint = new Paragraph(getTranslation(table.summed() ? "table.every" : "table.first"));
        hint.addClassName("hint");
        setContent(new Div(rows, hint));
    }

    private static ListItem line(TableRows.Row row) {
        var when = new Span(row.when());
        when.addClassName("q");
        var then = new Span(row.then());
        then.addClassName("nt");
        var item = new ListItem(when, then);
        item.addClassNames("row", "wrap");
        return item;
    }
}
