package app.yizhan.ui.behalf;

import app.yizhan.catalog.Families;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestSummary;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What a clerk entered lately, newest first: whose, what and how it stands; nothing of what became of it inside. */
@org.springframework.stereotype.Component
class EnteredList {

    private static final int LAST = 20;

    private final RequestQueries requests;
    private final Families families;
    private final PageWords page;

    EnteredList(RequestQueries requests, Families families, PageWords page) {
        this.requests = requests;
        this.families = families;
        this.page = page;
    }

    Card of(String clerkId) {
        var rows = requests.list(
                        RequestQueries.Box.ENTERED, clerkId, List.of(RequestStatus.values()), null, LAST, page.locale())
                .items();
        var card = new Card(page.say("behalf.entered"));
        if (rows.isEmpty()) {
            var none = new Paragraph(page.say("behalf.entered.none"));
            none.addClassNames("s", "q");
            return card.with(none);
        }
        var table = new Table(
                page.say("behalf.entered"),
                page.say("behalf.number-of"),
                page.say("behalf.service"),
                page.say("behalf.student"),
                page.say("behalf.at"),
                page.say("behalf.stands"));
        rows.forEach(row -> row(table, row));
        return card.with(table);
    }

    private void row(Table table, RequestSummary row) {
        var service = families.find(row.service())
                .map(family -> family.name(page.locale()))
                .orElse(row.service());
        table.row(
                Buttons.inside(new Anchor("requests/" + row.id(), row.number())),
                new Span(service),
                new Span(row.title()),
                new Span(page.times().at(row.submittedAt())),
                new Badge(tone(row.status()), page.say("status." + row.status())));
    }

    private static Badge.Tone tone(RequestStatus status) {
        return switch (status) {
            case RUNNING -> Badge.Tone.INFO;
            case RETURNED -> Badge.Tone.SOON;
            case COMPLETED -> Badge.Tone.PLAIN;
            case WITHDRAWN, CANCELLED -> Badge.Tone.OUT;
        };
    }
}
