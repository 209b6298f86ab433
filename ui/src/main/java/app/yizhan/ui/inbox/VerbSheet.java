package app.yizhan.ui.inbox;

import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** A dialog that does one thing: what stands against it is told in it, and it closes when it is done. */
final class VerbSheet {

    private final PageWords page;
    private final Sheet sheet;
    private final Div wrong = new Div();

    /** @param verb part of what its words are kept under; opened again, it offers them */
    VerbSheet(OpenTask desk, String verb, String head, Component... parts) {
        this.page = desk.page();
        sheet = new Sheet(head, parts);
        wrong.addClassName("wrong");
        sheet.body().add(wrong);
        desk.services()
                .kept()
                .keepSealed(sheet.body(), desk.draft(verb), desk.reader().id());
    }

    /** It starts with the opinion on the page: what stood in it before that was written is over. */
    VerbSheet opensWithOpinion(OpenTask desk) {
        sheet.body().getElement().setAttribute("data-opens-with", desk.draft() + ":" + DecisionBar.OPINION);
        return this;
    }

    /**
     * @param act name of the act, on the button
     * @param does true if it is done and the dialog may close
     */
    NativeButton act(String act, Doing does) {
        var button = Buttons.primary(act, click -> attempt(does));
        sheet.acts(page.say("reason.leave"), button);
        return button;
    }

    interface Doing {
        boolean done();
    }

    private void attempt(Doing does) {
        wrong.removeAll();
        try {
            if (does.done()) {
                sheet.close();
            } else {
                sheet.body()
                        .getElement()
                        .executeJs("setTimeout(() => this.querySelector('[aria-invalid=true]')?.focus())");
            }
        } catch (Refusal refused) {
            wrong.add(new Note(Note.Tone.LATE, sentence(refused, page)));
        }
    }

    /** What is wrong with what was given, or else what stands against the act. */
    static String sentence(Refusal refused, PageWords page) {
        var fields = page.refusals().fields(refused).values();
        return fields.isEmpty() ? page.of(refused) : String.join(" ", fields);
    }

    void add(Component part) {
        sheet.body().addComponentAsFirst(part);
    }

    /** At its first choice; a field for words would bring up a phone's keyboard. */
    void open() {
        sheet.open();
        sheet.body()
                .getElement()
                .executeJs("setTimeout(() => this.contains(document.activeElement)"
                        + " || this.querySelector('select, input[type=radio]:checked')?.focus())");
    }
}
