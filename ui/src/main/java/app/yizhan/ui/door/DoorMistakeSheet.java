package app.yizhan.ui.door;

import app.yizhan.access.DoorMistakes;
import app.yizhan.access.Registration;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** Asks how somebody knows that it was not the student who came in, and lets the leave go on. */
class DoorMistakeSheet {

    private final Registration registration;
    private final DoorMistakes mistakes;
    private final PageWords page;
    private final String me;
    private final Runnable changed;
    private final TextBox reason = new TextBox();
    private final Field field;
    private final Div wrong = new Div();
    private final Sheet sheet;
    private final String key = UUID.randomUUID().toString();

    /** @param changed called when the list may no longer be as it is shown */
    DoorMistakeSheet(Registration registration, DoorMistakes mistakes, PageWords page, String me, Runnable changed) {
        this.registration = registration;
        this.mistakes = mistakes;
        this.page = page;
        this.me = me;
        this.changed = changed;
        field = new Field("door-reason", page.say("door-returns.reason"), true, reason);
        sheet = new Sheet(
                page.say("door-returns.wrong.of", name()),
                new Paragraph(page.say("door-returns.wrong.what")),
                field,
                wrong);
        sheet.acts(
                page.say("door-returns.keep"), Buttons.primary(page.say("door-returns.wrong.do"), click -> takeBack()));
    }

    void open() {
        sheet.open();
    }

    private String name() {
        return page.name(registration.applicantName());
    }

    private void takeBack() {
        try {
            mistakes.takeBack(registration.requestId(), reason.getValue(), key, me);
            sheet.close();
            Toast.show(page.say("door-returns.done", name()));
            changed.run();
        } catch (Refusal refused) {
            refuse(refused);
        }
    }

    private void refuse(Refusal refused) {
        var faults = page.refusals().fields(refused);
        field.error(faults.get("reason"));
        wrong.removeAll();
        if (faults.isEmpty()) {
            wrong.add(new Note(Note.Tone.INFO, page.of(refused)));
            changed.run();
        }
    }
}
