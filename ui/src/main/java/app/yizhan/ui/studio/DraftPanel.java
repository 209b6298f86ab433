package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.studio.DraftHeld;
import app.yizhan.studio.DraftMoved;
import app.yizhan.studio.Finding;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** An editor with its tools and what became of what is changed in it. */
abstract class DraftPanel extends Div implements DraftEditor.Keeper {

    final transient Studio studio;
    final transient DraftFile file;
    private final transient FindingsCard findings;
    private final Span savedAt = new Span();
    private final Div answer = new Div();

    /** @param findings shows what lint says of each state that is saved */
    DraftPanel(Studio studio, DraftFile file, FindingsCard findings) {
        this.studio = studio;
        this.file = file;
        this.findings = findings;
        answer.getElement().setAttribute("aria-live", "polite");
        addClassName("draw");
    }

    abstract DraftEditor editor();

    /** What is beside the editor shows what the draft says now. */
    abstract void follow(List<Finding> found);

    /**
     * @param narrow what a narrow window says instead of the tools
     * @param acts what can be done to it beside what the editor offers itself
     */
    void begin(String narrow, List<String> acts) {
        var said = new Paragraph(studio.say(narrow));
        said.addClassNames("hint", "narrow-only");
        add(said, tools(acts), answer);
    }

    /** @param words prefix of the texts of the library; a table and a form may have the same key, but not the same library */
    void open(String words, String key) {
        editor().open(
                        file.text(),
                        studio.page().own(words),
                        studio.me().id() + "/" + words + key,
                        file.basis(),
                        draws());
        lint();
    }

    boolean draws() {
        return !studio.isHeldByAnother();
    }

    void lint() {
        var found = studio.services()
                .lint()
                .lint(
                        studio.services().drafts().draftOrNewest(studio.model().key()),
                        studio.page().locale());
        var here = findings.show(found, editor()::goTo);
        editor().mark(here);
        follow(found);
    }

    private Div tools(List<String> acts) {
        var tools = new Div();
        tools.addClassNames("row", "wrap", "draw-tools");
        tools.getElement().setAttribute("role", "toolbar").setAttribute("aria-label", studio.say("studio.draw.tools"));
        acts.forEach(act -> tools.add(tool(act)));
        var unsaved = new Span(studio.say("studio.draw.unsaved"));
        var failed = new Span(new Span(studio.say("studio.draw.failed")), tool("retry"));
        unsaved.addClassName("is-unsaved");
        failed.addClassName("is-failed");
        savedAt.addClassName("is-saved");
        var state = new Div(savedAt, unsaved, failed);
        state.addClassNames("draw-state", "at-end");
        tools.add(state);
        return tools;
    }

    /** Done in the browser, which needs no server for it. */
    private NativeButton tool(String act) {
        var button = Buttons.plain(studio.say("studio.draw." + act), click -> {});
        button.getElement().setAttribute("data-draw", act);
        return button;
    }

    @Override
    public String drawn(String text) {
        try {
            file.save(text);
            saved();
            return file.basis();
        } catch (DraftHeld | DraftMoved another) {
            conflict(another, text);
        } catch (Refusal refused) {
            answer.removeAll();
            var note = new Note(Note.Tone.LATE, studio.say("studio.draw.refused"));
            studio.page().refusals().fields(refused).values().forEach(note::with);
            answer.add(note.with(studio.say("studio.draw.refused.ask")));
        }
        return "";
    }

    private void saved() {
        answer.removeAll();
        toldSaved();
        lint();
    }

    void toldSaved() {
        savedAt.setText(studio.say("studio.draw.saved", studio.page().times().at(file.savedAt())));
    }

    private void conflict(Refusal another, String text) {
        boolean held = another instanceof DraftHeld;
        var over = Buttons.plain(studio.say(held ? "studio.draw.over.take" : "studio.draw.over"), click -> {
            try {
                file.saveOver(text);
                saved();
                editor().confirmed(file.basis());
            } catch (Refusal refused) {
                ask(studio.page().of(refused), "", theirs());
            }
        });
        ask(
                studio.page().of(another),
                studio.say(held ? "studio.draw.held.ask" : "studio.draw.moved.ask"),
                over,
                theirs());
    }

    private NativeButton theirs() {
        var button = Buttons.plain(
                studio.say("studio.draw.theirs"), click -> studio.changed().run());
        // the editor forgets what is changed before it goes
        button.getElement().setAttribute("data-draw", "drop");
        return button;
    }

    @Override
    public void kept() {
        var go = Buttons.plain(studio.say("studio.draw.kept.take"), click -> {
            answer.removeAll();
            editor().takeUp();
        });
        var leave = Buttons.plain(studio.say("studio.draw.theirs"), click -> {
            answer.removeAll();
            editor().leave();
        });
        ask(studio.say("studio.draw.kept"), "", go, leave);
    }

    private void ask(String what, String hint, NativeButton... ways) {
        var row = new Div(ways);
        row.addClassNames("row", "wrap");
        var note = new Note(Note.Tone.SOON, what);
        answer.removeAll();
        answer.add((hint.isEmpty() ? note : note.with(hint)).with(row));
    }

    @Override
    public void unreadable() {
        answer.removeAll();
        answer.add(new Note(Note.Tone.LATE, studio.say("studio.unreadable")));
    }
}
