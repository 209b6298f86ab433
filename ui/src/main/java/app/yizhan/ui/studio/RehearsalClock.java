package app.yizhan.ui.studio;

import app.yizhan.rehearsal.RehearsalAct.Advance;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The rehearsal's own time, and the ways to let it pass. */
final class RehearsalClock {

    private final RehearsalDesk desk;
    private final Runnable back;
    private final Runnable again;
    private final Runnable end;
    private final Div answer = new Div();

    /**
     * @param back takes back what was done last
     * @param again starts anew on the draft as it is by now
     */
    RehearsalClock(RehearsalDesk desk, Runnable back, Runnable again, Runnable end) {
        this.desk = desk;
        this.back = back;
        this.again = again;
        this.end = end;
        answer.getElement().setAttribute("aria-live", "polite");
    }

    Card card() {
        var at = desk.sight().now();
        var now = new Span(desk.say(
                "rehearsal.now",
                desk.times().date(at.toLocalDate()),
                desk.times().clock(at)));
        now.addClassName("big-name");
        var card = new Card(desk.say("rehearsal.clock"), ends());
        if (desk.services().rehearsals().isOutdated(desk.rehearsal())) {
            card.with(new Note(Note.Tone.SOON, desk.say("rehearsal.outdated")));
        }
        var steps = new Div(
                step("rehearsal.advance.hour", "1h"),
                step("rehearsal.advance.day", "1wd"),
                step("rehearsal.advance.next", null));
        steps.addClassNames("row", "wrap");
        var parts = new Div(now, steps, until(), answer);
        parts.addClassName("col");
        card.with(parts);
        if (desk.sight().cut()) {
            card.with(new Note(Note.Tone.SOON, desk.say("rehearsal.cut")));
        }
        return card;
    }

    private Div ends() {
        var row = new Div();
        if (desk.rehearsal().done() > 0) {
            row.add(Buttons.plain(desk.say("rehearsal.back"), click -> back.run()));
        }
        row.add(
                Buttons.plain(desk.say("rehearsal.again"), click -> again.run()),
                Buttons.plain(desk.say("rehearsal.end"), click -> end.run()));
        row.addClassNames("row", "wrap");
        return row;
    }

    private NativeButton step(String words, @Nullable String by) {
        return Buttons.plain(desk.say(words), click -> advance(by));
    }

    private Div until() {
        var moment = TextBox.moment(desk.times());
        var field = new Field("rehearsal-until", desk.say("rehearsal.until"), false, moment);
        var walk = Buttons.plain(desk.say("rehearsal.until.go"), click -> {
            var minutes = minutes(moment.getValue());
            field.error(minutes > 0 ? null : desk.say("rehearsal.until.wrong"));
            if (minutes > 0) {
                advance(minutes + "min");
            }
        });
        var row = new Div(field, walk);
        row.addClassNames("row", "wrap", "rehearsal-until");
        return row;
    }

    /** From the rehearsal's now; 0 where it is no time, or none that comes. */
    private long minutes(String until) {
        try {
            return Duration.between(desk.sight().now(), LocalDateTime.parse(until))
                    .plusMinutes(1)
                    .toMinutes();
        } catch (DateTimeException wrong) {
            return 0;
        }
    }

    private void advance(@Nullable String by) {
        desk.acts().accept(new Advance(by), refused -> {
            answer.removeAll();
            answer.add(new Note(Note.Tone.LATE, Refused.sentence(desk.studio(), refused)));
        });
    }
}
