package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.studio.DraftHeld;
import app.yizhan.studio.DraftMoved;
import app.yizhan.studio.ElementSheet;
import app.yizhan.studio.ModelDraft;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The canvas with its tools and what became of what is drawn on it. */
final class DrawPanel extends Div implements Canvas.Painter {

    private final transient Studio studio;
    private final transient Drawing drawing;
    private final transient FindingsCard findings;
    private final Canvas canvas;
    private final SidePanel side;
    private final Span savedAt = new Span();
    private final Div answer = new Div();

    /** @param findings shows what lint says of each state that is saved */
    DrawPanel(Studio studio, Drawing drawing, String name, FindingsCard findings) {
        this.studio = studio;
        this.drawing = drawing;
        this.findings = findings;
        boolean draws = !studio.isHeldByAnother();
        canvas = new Canvas(studio.say("studio.draw.canvas", name), this);
        answer.getElement().setAttribute("aria-live", "polite");
        addClassName("draw");
        var narrow = new Paragraph(studio.say("studio.draw.narrow"));
        narrow.addClassNames("hint", "narrow-only");
        var own =
                new Studio(studio.services(), studio.page(), studio.me(), studio.model(), drawing::edit, this::edited);
        side = new SidePanel(own, drawing, this::take, canvas::select);
        add(narrow, tools(draws), answer, canvas, side);
        canvas.open(
                drawing.bpmn(),
                studio.page().own("modeler."),
                studio.me().id() + "/" + studio.model().key(),
                drawing.basis(),
                draws);
        lint();
    }

    private void lint() {
        var found = studio.services()
                .lint()
                .lint(
                        studio.services().drafts().draftOrNewest(studio.model().key()),
                        studio.page().locale());
        findings.show(found, canvas::goTo);
        canvas.mark(found);
        side.refresh(found);
    }

    @Override
    public void picked(String element, boolean draws) {
        side.pick(element, draws && !studio.isHeldByAnother());
    }

    /** The panel has changed the draft: the canvas shows it, and goes on from there. */
    private void take(ElementSheet said) {
        canvas.take(said, drawing.basis());
        savedAt.setText(studio.say("studio.draw.saved", studio.page().times().at(drawing.savedAt())));
        lint();
    }

    /** A dialog of the panel has. */
    private void edited() {
        side.shown()
                .flatMap(element -> studio.services().elements().sheets().of(studio.key(), element))
                .ifPresent(this::take);
    }

    private Div tools(boolean draws) {
        var tools = new Div();
        tools.addClassNames("row", "wrap", "draw-tools");
        tools.getElement().setAttribute("role", "toolbar").setAttribute("aria-label", studio.say("studio.draw.tools"));
        if (draws) {
            tools.add(tool("append"), tool("undo"), tool("redo"));
        }
        tools.add(tool("fit"));
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
    public String drawn(String bpmn) {
        try {
            saved(drawing.save(bpmn));
            return drawing.basis();
        } catch (DraftHeld | DraftMoved another) {
            conflict(another, bpmn);
        } catch (Refusal refused) {
            answer.removeAll();
            var note = new Note(Note.Tone.LATE, studio.say("studio.draw.refused"));
            studio.page().refusals().fields(refused).values().forEach(note::with);
            answer.add(note.with(studio.say("studio.draw.refused.ask")));
        }
        return "";
    }

    private void saved(ModelDraft draft) {
        answer.removeAll();
        savedAt.setText(studio.say("studio.draw.saved", studio.page().times().at(draft.savedAt())));
        lint();
    }

    private void conflict(Refusal another, String bpmn) {
        boolean held = another instanceof DraftHeld;
        var over = Buttons.plain(studio.say(held ? "studio.draw.over.take" : "studio.draw.over"), click -> {
            try {
                saved(drawing.saveOver(bpmn));
                canvas.confirmed(drawing.basis());
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
        // the canvas forgets what is drawn before it goes
        button.getElement().setAttribute("data-draw", "drop");
        return button;
    }

    @Override
    public void kept() {
        var go = Buttons.plain(studio.say("studio.draw.kept.take"), click -> {
            answer.removeAll();
            canvas.takeUp();
        });
        var leave = Buttons.plain(studio.say("studio.draw.theirs"), click -> {
            answer.removeAll();
            canvas.leave();
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
