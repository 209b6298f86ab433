package app.yizhan.ui.operation;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.request.Request;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** Ends a case, for an administrator, with a reason that the applicant reads. */
final class CancelCard {

    private final Cancellations cancellations;
    private final Request request;
    private final PageWords page;
    private final String adminId;
    private final Runnable ended;
    private final TextArea reason = new TextArea(2);
    private final Field field;
    private final Div answer = new Div();
    private final String key = UUID.randomUUID().toString();

    CancelCard(Cancellations cancellations, Request request, PageWords page, String adminId, Runnable ended) {
        this.cancellations = cancellations;
        this.request = request;
        this.page = page;
        this.adminId = adminId;
        this.ended = ended;
        field = new Field("cancel-reason", page.say("ops.cancel.reason"), true, reason);
    }

    Card card() {
        answer.getElement().setAttribute("aria-live", "polite");
        var act = Buttons.plain(page.say("ops.cancel.do"), click -> cancel());
        act.addClassName("warn");
        return new Card(page.say("ops.cancel"))
                .with(new Paragraph(page.say("ops.cancel.what")), field, answer, new Div(act));
    }

    private void cancel() {
        answer.removeAll();
        field.error(null);
        try {
            cancellations.cancel(request.id(), reason.getValue(), key, adminId);
            Toast.show(page.say("ops.cancel.done", request.number()));
            ended.run();
        } catch (InvalidFields wrong) {
            field.error(RefusedWords.of(page, wrong));
        } catch (Refusal refused) {
            answer.add(new Note(Note.Tone.LATE, RefusedWords.of(page, refused)));
        }
    }
}
