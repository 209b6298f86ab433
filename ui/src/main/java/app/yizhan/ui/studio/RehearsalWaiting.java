package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.Rehearsal;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Progress;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Before a rehearsal: what it is, and while it is being prepared how long that takes. */
final class RehearsalWaiting {

    private final Paragraph since = new Paragraph();
    private String words = "rehearsal.starting.since";

    static Card invite(Studio studio, Runnable start) {
        return new Card(studio.say("rehearsal.what"))
                .with(
                        new Paragraph(studio.say("rehearsal.what.1")),
                        new Paragraph(studio.say("rehearsal.what.2")),
                        Buttons.primary(studio.say("rehearsal.begin"), click -> start.run()));
    }

    /** In place of one that runs but cannot be shown; busy: somebody acts in it, in another tab or by a program. */
    static Card instead(Studio studio, Refusal refused, Runnable start, Runnable end) {
        if (refused.code().equals("REHEARSAL_BUSY")) {
            return new Card(studio.say("rehearsal.busy"))
                    .with(Buttons.primary(
                            studio.say("rehearsal.look"),
                            click -> studio.changed().run()));
        }
        var anew = Buttons.plain(studio.say("rehearsal.again"), click -> {
            end.run();
            start.run();
        });
        var row = new Div(anew, Buttons.plain(studio.say("rehearsal.end"), click -> end.run()));
        row.addClassNames("row", "wrap");
        return new Card(studio.say("rehearsal.broken")).with(row);
    }

    /** @param back whether something is being taken back */
    Card card(Studio studio, boolean back) {
        var head = studio.say(back ? "rehearsal.repeating" : "rehearsal.starting");
        var bar = new Progress();
        bar.getElement().setAttribute("aria-label", head);
        words = back ? "rehearsal.repeating.since" : "rehearsal.starting.since";
        since.setText(studio.say(words, 0));
        return new Card(head).with(bar, since);
    }

    void tell(Rehearsal rehearsal) {
        since.setText(since.getTranslation(words, rehearsal.age().toSeconds()));
    }
}
