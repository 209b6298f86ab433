package app.yizhan.ui.document;

import app.yizhan.document.DocumentStatus;
import app.yizhan.document.Documents;
import app.yizhan.document.IssuedDocument;
import app.yizhan.organisation.Units;
import app.yizhan.seal.Sealing;
import app.yizhan.seal.Seals;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request gave out, each with its way to the PDF. */
@org.springframework.stereotype.Component
public class DocumentsCard {

    private final Documents documents;
    private final Seals seals;
    private final Units units;
    private final PageWords page;

    DocumentsCard(Documents documents, Seals seals, Units units, PageWords page) {
        this.documents = documents;
        this.seals = seals;
        this.units = units;
        this.page = page;
    }

    /** Empty if there is none that the reader may open. */
    public Optional<Component> of(String requestId, String readerId) {
        var issued = documents.of(requestId, readerId, page.locale());
        if (issued.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card(page.say("documents.title"));
        var sealed = seals.of(issued.stream().map(IssuedDocument::id).toList());
        issued.forEach(document -> card.with(row(document, sealed.get(document.id()))));
        return Optional.of(card);
    }

    private Div row(IssuedDocument document, @Nullable Sealing sealing) {
        var name = new Div(new Span(document.title()), new Span(" "), badge(document.status()));
        var number = new Paragraph(document.number());
        number.addClassNames("s", "q");
        var words = new Div(name, number, validity(document));
        if (sealing != null && document.status() != DocumentStatus.REVOKED) {
            words.add(sealed(sealing));
        }
        words.addClassName("grow");
        var row = new Div(words);
        row.addClassName("doc-row");
        if (document.status() != DocumentStatus.REVOKED) {
            row.add(link(document));
        }
        return row;
    }

    /** What is not sealed yet is no use: where it is stamped is said beside it. */
    private Component sealed(Sealing sealing) {
        var unit = units.name(sealing.unit(), page.locale());
        if (sealing.byHand()) {
            return byHand(sealing, sealing.place().isEmpty() ? unit : sealing.place());
        }
        var line = new Paragraph(page.say("documents.sealed", unit));
        line.addClassNames("s", "q");
        return line;
    }

    private Component byHand(Sealing sealing, String place) {
        var handout = sealing.handout();
        if (handout == null) {
            return new Note(Note.Tone.SOON, page.say("documents.by-hand")).with(page.say("documents.stamp-at", place));
        }
        if (handout.collectedOn() == null) {
            return new Note(Note.Tone.INFO, page.say("documents.ready")).with(page.say("documents.collect-at", place));
        }
        var day = page.times().day(handout.collectedOn());
        var line = new Paragraph(
                handout.collectedBy().isEmpty()
                        ? page.say("documents.collected.unnamed", day)
                        : page.say("documents.collected", day, page.name(handout.collectedBy())));
        line.addClassNames("s", "q");
        return line;
    }

    private Paragraph validity(IssuedDocument document) {
        var times = page.times();
        String said;
        if (document.revokedAt() != null) {
            said = page.say("documents.revoked", times.at(document.revokedAt()));
        } else if (document.validTo() == null) {
            said = page.say("documents.issued", times.at(document.issuedAt()));
        } else {
            var from = document.validFrom() == null ? document.issuedAt() : document.validFrom();
            said = page.say("documents.valid", times.at(from), times.at(document.validTo()));
        }
        var line = new Paragraph(said);
        line.addClassNames("s", "q");
        return line;
    }

    private Anchor link(IssuedDocument document) {
        var link = new Anchor("ui/document/" + document.id());
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.addClassNames("btn", "pri");
        link.setAriaLabel(page.say("documents.open.of", document.title(), document.number()));
        link.add(new Icon("save"), new Span(page.say("documents.open")));
        return link;
    }

    private Badge badge(DocumentStatus status) {
        var tone = switch (status) {
            case VALID -> Badge.Tone.OK;
            case NOT_YET -> Badge.Tone.SOON;
            case EXPIRED, REVOKED -> Badge.Tone.OUT;
        };
        return new Badge(tone, page.say("documents.status." + status));
    }
}
