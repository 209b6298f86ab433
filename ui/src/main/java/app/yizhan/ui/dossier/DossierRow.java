package app.yizhan.ui.dossier;

import app.yizhan.dossier.DossierSheet;
import app.yizhan.dossier.DossierSheet.State;
import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** One paper of a file: what it is, the day on it, where it lies, and what can be done about it. */
final class DossierRow extends ListItem {

    private final transient DossierSheet.Item item;
    private final transient DossierServices services;

    /** @param forms those that the reader may print */
    DossierRow(
            DossierSheet.Item item,
            DossierSheet sheet,
            DossierServices services,
            Set<String> forms,
            DossierSheets sheets) {
        this.item = item;
        this.services = services;
        var name = services.paper(item.paper().code());
        var told = new Paragraph(said());
        told.addClassNames("s", "q");
        var words = new Div(new Span(name), told);
        words.addClassName("grow");
        var acts = new Div();
        acts.addClassNames("row", "wrap");
        var form = item.paper().form();
        if (form != null && forms.contains(form)) {
            var print = services.print(sheet.requestId(), form, services.words().say("dossier.print"));
            print.setAriaLabel(services.words().say("dossier.print.of", services.form(form)));
            acts.add(print);
        }
        if (sheet.writes() && item.state() == State.PRESENT) {
            var out = Buttons.plain(services.words().say("dossier.take-out"), click -> sheets.takeOut(item));
            out.setAriaLabel(services.words().say("dossier.take-out.of", name));
            acts.add(out);
        }
        var row = new Div(words, acts);
        row.addClassNames("row", "between");
        add(row);
    }

    /** The step, the day and where it lies, as far as they are known. */
    private String said() {
        var words = services.words();
        var step = services.party().step(item.paper().step(), words.locale());
        if (item.day() == null) {
            return step;
        }
        var day = services.date(item.day());
        return item.state() == State.MISSING
                ? words.say("dossier.done", step, day)
                : words.say("dossier.kept", day, words.name(item.by()), item.keptWhere());
    }
}
