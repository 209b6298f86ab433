package app.yizhan.ui.journey;

import app.yizhan.original.OriginalMark;
import app.yizhan.original.Originals;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;

/** Takes back that an original was seen, with a reason. */
public final class OriginalMistake {

    private final Originals originals;
    private final PageWords page;
    private final String me;
    private final Runnable done;

    /** @param done told when it is taken back */
    public OriginalMistake(Originals originals, PageWords page, String me, Runnable done) {
        this.originals = originals;
        this.page = page;
        this.me = me;
        this.done = done;
    }

    public NativeButton button(String fileName, OriginalMark mark) {
        var button = Buttons.quiet(page.say("originals.wrong"), click -> ask(fileName, mark));
        button.setAriaLabel(page.say("originals.wrong.label", fileName));
        return button;
    }

    private void ask(String fileName, OriginalMark mark) {
        var reason = new TextBox();
        var field = new Field("original-reason", page.say("originals.reason"), true, reason);
        var wrong = new Div();
        var key = UUID.randomUUID().toString();
        var sheet = new Sheet(
                page.say("originals.wrong.of", fileName),
                new Paragraph(page.say("originals.wrong.what")),
                field,
                wrong);
        var act = Buttons.primary(page.say("originals.wrong"), click -> {
            try {
                originals.withdraw(mark.id(), reason.getValue(), key, me);
                sheet.close();
                done.run();
            } catch (Refusal refused) {
                var faults = page.refusals().fields(refused);
                field.error(faults.get("reason"));
                wrong.removeAll();
                if (faults.isEmpty()) {
                    wrong.add(new Note(Note.Tone.INFO, page.of(refused)));
                }
            }
        });
        sheet.acts(page.say("originals.keep"), act);
        sheet.open();
    }
}
