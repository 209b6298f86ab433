package app.yizhan.ui.behalf;

import app.yizhan.behalf.Objection;
import app.yizhan.behalf.Objections;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** One objection: what was entered by whom, what the applicant says, and what the office finds. */
final class ObjectionCard extends ListItem {

    private final transient Objection row;
    private final transient Objections objections;
    private final transient PageWords page;
    private final String me;
    private final transient Runnable changed;
    private final String key = UUID.randomUUID().toString();

    ObjectionCard(Objection row, String service, Objections objections, PageWords page, String me, Runnable changed) {
        this.row = row;
        this.objections = objections;
        this.page = page;
        this.me = me;
        this.changed = changed;
        addClassNames("card", "oc");
        var title = Buttons.inside(
                new Anchor("requests/" + row.requestId(), page.say("objections.title", service, row.number())));
        title.addClassName("oct");
        var head = new Div(
                title, badge(row.settledAt() == null ? "open" : "settled"), badge(row.stopped() ? "stopped" : "late"));
        head.addClassNames("row", "wrap");
        var who = new Span(page.say(
                "objections.who",
                row.clerk(),
                row.applicant(),
                page.times().at(row.enteredAt()),
                page.times().at(row.objectedAt())));
        who.addClassNames("s", "q");
        add(head, who, new Paragraph(row.words().isEmpty() ? page.say("objections.no-words") : row.words()));
        if (row.settledAt() == null) {
            add(settling());
        } else {
            add(new Paragraph(page.say("objections.found", page.times().at(row.settledAt()), row.finding())));
        }
    }

    private Badge badge(String state) {
        var tone = switch (state) {
            case "open" -> Badge.Tone.YOU;
            case "late" -> Badge.Tone.SOON;
            default -> Badge.Tone.OUT;
        };
        return new Badge(tone, page.say("objections." + state));
    }

    private Div settling() {
        var finding = new TextArea(2);
        var field = new Field("finding-" + row.requestId(), page.say("objections.finding"), true, finding);
        field.hint(page.say("objections.finding.hint"));
        var act = Buttons.plain(page.say("objections.settle"), click -> {
            try {
                objections.settle(row.requestId(), finding.getValue(), key, me);
                changed.run();
            } catch (Refusal refused) {
                var wrong = page.refusals().fields(refused);
                field.error(wrong.values().stream().findFirst().orElseGet(() -> page.of(refused)));
            }
        });
        var all = new Div(field, new Div(act));
        all.addClassName("col");
        return all;
    }
}
