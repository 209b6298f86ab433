package app.yizhan.ui.seal;

import app.yizhan.seal.KeptSeals;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** The log: on which document the seal was put, when and by whom, and what was left to be stamped by hand. */
final class UsesCard extends Section {

    private final transient PageWords page;

    UsesCard(KeptSeals kept, PageWords page) {
        this.page = page;
        addClassName("card");
        var top = new Div(new H2(page.say("seals.log")));
        top.addClassName("hd");
        var body = new Div();
        body.addClassName("bd");
        if (kept.uses().isEmpty()) {
            var none = new Paragraph(page.say("seals.log.none"));
            none.addClassNames("s", "q");
            body.add(none);
        } else {
            body.add(table(kept));
        }
        add(top, body);
    }

    private Table table(KeptSeals kept) {
        var table = new Table(
                page.say("seals.log"),
                page.say("seals.when"),
                page.say("seals.document"),
                page.say("seals.number"),
                page.say("seals.who"));
        kept.uses().forEach(use -> table.row(page.times().at(use.at()), use.title(), use.documentNumber(), who(use)));
        return table;
    }

    private String who(KeptSeals.Use use) {
        if (use.sealId() == null) {
            return page.say("seals.log.by-hand");
        }
        return use.usedBy().isEmpty()
                ? page.say("seals.log.by-itself", page.name(use.allowedBy()))
                : page.name(use.usedBy());
    }
}
