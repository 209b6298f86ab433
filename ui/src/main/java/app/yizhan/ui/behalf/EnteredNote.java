package app.yizhan.ui.behalf;

import app.yizhan.behalf.Objections;
import app.yizhan.behalf.WindowEntries;
import app.yizhan.behalf.WindowEntry;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Request;
import app.yizhan.ui.journey.CaseFacts;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;

/** Who entered a request at a window, on the strength of which sheet; the applicant can say that they never asked for it. */
@org.springframework.stereotype.Component
public class EnteredNote {

    private final WindowEntries entries;
    private final Objections objections;
    private final CaseFacts facts;
    private final PageWords page;

    EnteredNote(WindowEntries entries, Objections objections, CaseFacts facts, PageWords page) {
        this.entries = entries;
        this.objections = objections;
        this.facts = facts;
        this.page = page;
    }

    /**
     * Empty if the applicant handed it in.
     *
     * @param changed called when the applicant objected
     */
    public Optional<Note> of(Request request, String readerId, Runnable changed) {
        return entries.of(request, readerId).map(entry -> note(entry, request.id(), readerId, changed));
    }

    private Note note(WindowEntry entry, String requestId, String readerId, Runnable changed) {
        var note = new Note(
                entry.objectedAt() == null ? Note.Tone.INFO : Note.Tone.SOON,
                "person",
                page.say(
                        entry.mayObject() ? "behalf.note.yours" : "behalf.note",
                        entry.clerk(),
                        page.times().at(entry.enteredAt())));
        if (entry.sheetId() != null) {
            note.with(new Div(new Span(page.say("behalf.sheet.of")), facts.file(entry.sheetId())));
        }
        if (entry.objectedAt() != null) {
            note.with(page.say(
                    entry.stopped() ? "behalf.objected.stopped" : "behalf.objected",
                    page.times().at(entry.objectedAt())));
        }
        if (entry.mayObject()) {
            note.with(Buttons.plain(page.say("object.do"), click -> ask(requestId, readerId, changed)));
        }
        return note;
    }

    private void ask(String requestId, String readerId, Runnable changed) {
        var reason = new TextArea(3).named("reason");
        var field = new Field("object-reason", page.say("object.reason"), false, reason);
        var wrong = new Div();
        var key = UUID.randomUUID().toString();
        var sheet = new Sheet(page.say("object.title"), new Paragraph(page.say("object.what")), field, wrong);
        var act = Buttons.primary(page.say("object.do"), click -> {
            try {
                boolean stopped = objections
                        .object(requestId, reason.getValue(), key, readerId)
                        .stopped();
                sheet.close();
                Toast.show(page.say(stopped ? "object.stopped" : "object.raised"));
                changed.run();
            } catch (Refusal refused) {
                wrong.removeAll();
                wrong.add(new Note(Note.Tone.INFO, sentence(refused)));
            }
        });
        act.addClassName("warn");
        sheet.acts(page.say("object.keep"), act);
        sheet.open();
    }

    private String sentence(Refusal refused) {
        return page.refusals().fields(refused).values().stream().findFirst().orElseGet(() -> page.of(refused));
    }
}
