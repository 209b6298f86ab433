package app.yizhan.ui.paper;

import app.yizhan.refusal.Refusal;
import app.yizhan.seal.DeskPaper;
import app.yizhan.seal.PaperDesk;
import app.yizhan.seal.PaperMistakes;
import app.yizhan.seal.PaperMistakes.Mistake;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Sheet;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.part.Toast;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Map;

/** What a clerk records of a paper: that it is stamped and where it is collected, then who took it and when; and what was a mistake. */
final class PaperActs {

    private final PaperDesk desk;
    private final PaperMistakes mistakes;
    private final PageWords page;
    private final String me;
    private final Runnable changed;

    PaperActs(PaperDesk desk, PaperMistakes mistakes, PageWords page, String me, Runnable changed) {
        this.desk = desk;
        this.mistakes = mistakes;
        this.page = page;
        this.me = me;
        this.changed = changed;
    }

    /** The button for what comes next, or who took it and when; and one for what was recorded by mistake. */
    Div of(DeskPaper paper) {
        var acts = new Div(paper.collectedOn() == null ? next(paper) : new Div(taken(paper)));
        if (paper.recordedBy() != null) {
            var key = paper.collectedOn() == null ? "papers.not-stamped" : "papers.not-collected";
            var back = Buttons.quiet(page.say("papers.mistake"), click -> takeBack(paper, key));
            back.setAriaLabel(page.say(key + ".of", page.name(paper.holder()), paper.title(), paper.number()));
            acts.add(back);
        }
        return acts;
    }

    private NativeButton next(DeskPaper paper) {
        var key = paper.stampedAt() == null ? "papers.stamp" : "papers.hand";
        var button = paper.stampedAt() == null
                ? Buttons.plain(page.say(key), click -> stamp(paper))
                : Buttons.plain(page.say(key), click -> hand(paper));
        button.setAriaLabel(page.say(key + ".of", page.name(paper.holder()), paper.title(), paper.number()));
        return button;
    }

    private String taken(DeskPaper paper) {
        var day = page.times().day(paper.collectedOn());
        return paper.collectedBy().isEmpty() ? day : page.say("papers.taken", day, page.name(paper.collectedBy()));
    }

    String where(DeskPaper paper) {
        return paper.place().isEmpty() ? page.say("papers.nowhere") : paper.place();
    }

    private void stamp(DeskPaper paper) {
        var box = new TextBox();
        box.setValue(paper.place());
        var field = new Field("paper-place", page.say("papers.place"), true, box);
        field.hint(page.say("papers.place.hint"));
        var sheet = new Sheet(page.say("papers.stamp.title"), about(paper), field);
        var act = Buttons.primary(
                page.say("papers.stamp"),
                click -> act(
                        sheet,
                        Map.of("place", field),
                        () -> desk.stamped(paper.documentId(), box.getValue(), null, me),
                        "papers.stamped"));
        sheet.acts(page.say("papers.leave"), act).open();
    }

    private void hand(DeskPaper paper) {
        var box = new TextBox();
        box.setValue(paper.holder());
        var who = new Field("paper-by", page.say("papers.by"), true, box);
        who.hint(page.say("papers.by.hint"));
        var day = TextBox.day(page.times());
        day.setValue(page.times().now().toLocalDate().toString());
        var when = new Field("paper-day", page.say("papers.day"), true, day);
        var sheet = new Sheet(page.say("papers.hand.title"), about(paper), who, when);
        var act = Buttons.primary(
                page.say("papers.hand"),
                click -> act(
                        sheet,
                        Map.of("by", who, "day", when),
                        () -> desk.collected(
                                paper.documentId(),
                                box.getValue(),
                                day.isEmpty() ? null : LocalDate.parse(day.getValue()),
                                null,
                                me),
                        "papers.handed"));
        sheet.acts(page.say("papers.leave"), act).open();
    }

    /** @param key of the texts: which of the two acts was a mistake */
    private void takeBack(DeskPaper paper, String key) {
        var box = new TextBox();
        var reason = new Field("paper-reason", page.say("papers.reason"), true, box);
        reason.hint(page.say("papers.reason.hint"));
        var sheet = new Sheet(page.say(key), about(paper), new Paragraph(page.say(key + ".then")), reason);
        if (!me.equals(paper.recordedBy())) {
            sheet.body()
                    .addComponentAsFirst(new Paragraph(page.say("papers.recorded-by", page.name(paper.recorder()))));
        }
        var act = Buttons.primary(
                page.say(key),
                click -> act(
                        sheet,
                        Map.of("reason", reason),
                        () -> {
                            var mistake = new Mistake(box.getValue(), paper.recordedAt());
                            if (paper.collectedOn() == null) {
                                mistakes.notStamped(paper.documentId(), mistake, null, me);
                            } else {
                                mistakes.notCollected(paper.documentId(), mistake, null, me);
                            }
                        },
                        "papers.taken-back"));
        sheet.acts(page.say("papers.stands"), act).open();
    }

    private Paragraph about(DeskPaper paper) {
        return new Paragraph(page.say("papers.about", page.name(paper.holder()), paper.title(), paper.number()));
    }

    /** What was wrong stands at its field, and what was typed stays; what another clerk did meanwhile is said and shown. */
    private void act(Sheet sheet, Map<String, Field> fields, Runnable act, String done) {
        try {
            act.run();
            sheet.close();
            Toast.show(page.say(done));
            changed.run();
        } catch (Refusal refused) {
            var faults = page.refusals().fields(refused);
            fields.forEach((name, field) -> field.error(faults.get(name)));
            if (faults.isEmpty()) {
                sheet.close();
                Toast.show(page.of(refused));
                changed.run();
            }
        }
    }
}
