package app.yizhan.ui.request;

import app.yizhan.refusal.Refusal;
import app.yizhan.request.Request;
import app.yizhan.request.Withdrawals;
import app.yizhan.ui.form.KeptWords;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** Says what happens when a request is taken back, and does it. */
final class WithdrawDialog {

    private WithdrawDialog() {}

    static void open(Request request, Withdrawals withdrawals, KeptWords kept, PageWords page, Runnable done) {
        var draft = "withdrawal/" + request.id();
        var reason = new TextArea(2).named("reason");
        var field = new Field("withdraw-reason", page.say("withdraw.reason"), false, reason);
        var wrong = new Div();
        var key = UUID.randomUUID().toString();
        var sheet = new Sheet(page.say("withdraw.title"), new Paragraph(page.say("withdraw.what")), field, wrong);
        var act = Buttons.primary(page.say("withdraw.do"), click -> {
            try {
                withdrawals.withdraw(request.id(), reason.getValue(), key, request.applicantId());
                sheet.close();
                KeptWords.forget(draft);
                Toast.show(page.say("withdraw.done"));
                done.run();
            } catch (Refusal refused) {
                wrong.removeAll();
                wrong.add(new Note(Note.Tone.INFO, sentence(refused, page)));
            }
        });
        act.addClassName("warn");
        sheet.acts(page.say("withdraw.keep"), act);
        kept.keepSealed(sheet.body(), draft, request.applicantId());
        sheet.open();
    }

    private static String sentence(Refusal refused, PageWords page) {
        return page.refusals().fields(refused).values().stream().findFirst().orElseGet(() -> page.of(refused));
    }
}
