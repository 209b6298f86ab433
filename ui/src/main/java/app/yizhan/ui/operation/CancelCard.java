package app.yizhan.ui.operation;

import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** Ends a case by its number, for an administrator, with a reason that the applicant reads. */
final class CancelCard {

    private final Cancellations cancellations;
    private final RequestsById requests;
    private final PageWords page;
    private final String adminId;
    private final TextBox number = new TextBox();
    private final TextArea reason = new TextArea(2);
    private final Div answer = new Div();

    CancelCard(Cancellations cancellations, RequestsById requests, PageWords page, String adminId) {
        this.cancellations = cancellations;
        this.requests = requests;
        this.page = page;
        this.adminId = adminId;
    }

    Card card() {
        answer.getElement().setAttribute("aria-live", "polite");
        var act = Buttons.plain(page.say("ops.cancel.do"), click -> cancel());
        act.addClassName("warn");
        return new Card(page.say("ops.cancel"))
                .with(
                        new Paragraph(page.say("ops.cancel.what")),
                        new Field("cancel-number", page.say("ops.cancel.number"), true, number),
                        new Field("cancel-reason", page.say("ops.cancel.reason"), true, reason),
                        answer,
                        new Div(act));
    }

    private void cancel() {
        answer.removeAll();
        var request = requests.findByNumber(number.getValue().strip());
        if (request.isEmpty()) {
            refuse(page.say("ops.cancel.unknown"));
            return;
        }
        try {
            cancel(request.get());
        } catch (Refusal refused) {
            refuse(page.refusals().fields(refused).values().stream().findFirst().orElseGet(() -> page.of(refused)));
        }
    }

    private void cancel(Request request) {
        cancellations.cancel(request.id(), reason.getValue(), UUID.randomUUID().toString(), adminId);
        number.clear();
        reason.clear();
        Toast.show(page.say("ops.cancel.done", request.number()));
    }

    private void refuse(String sentence) {
        answer.add(new Note(Note.Tone.LATE, sentence));
    }
}
