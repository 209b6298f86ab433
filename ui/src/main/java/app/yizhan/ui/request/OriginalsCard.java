package app.yizhan.ui.request;

import app.yizhan.form.Attachments;
import app.yizhan.form.Attachments.Attachment;
import app.yizhan.original.OriginalCorrections;
import app.yizhan.original.OriginalMark;
import app.yizhan.original.OriginalMarks;
import app.yizhan.original.Originals;
import app.yizhan.ui.journey.CaseFacts;
import app.yizhan.ui.journey.OriginalMistake;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Marks of originals that the reader may take back; whoever may not reads them beside the files. */
@org.springframework.stereotype.Component
class OriginalsCard {

    private final OriginalMarks marks;
    private final OriginalCorrections corrections;
    private final Originals originals;
    private final Attachments attachments;
    private final CaseFacts facts;
    private final PageWords page;

    OriginalsCard(
            OriginalMarks marks,
            OriginalCorrections corrections,
            Originals originals,
            Attachments attachments,
            CaseFacts facts,
            PageWords page) {
        this.marks = marks;
        this.corrections = corrections;
        this.originals = originals;
        this.attachments = attachments;
        this.facts = facts;
        this.page = page;
    }

    /** Empty if there is none. */
    Optional<Component> of(String requestId, String readerId, Runnable changed) {
        var mine = corrections.of(requestId, readerId);
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var mistake = new OriginalMistake(originals, page, readerId, () -> {
            Toast.show(page.say("originals.done"));
            changed.run();
        });
        var card = new Card(page.say("originals.title"));
        marks.of(requestId, readerId).stream()
                .filter(mark -> mine.contains(mark.id()))
                .forEach(mark -> card.with(row(mark, mistake)));
        return Optional.of(card);
    }

    private Div row(OriginalMark mark, OriginalMistake mistake) {
        var name = attachments.find(mark.fileId()).map(Attachment::name).orElse("");
        return new Div(new Span(name), facts.mark(mark), mistake.button(name, mark));
    }
}
