package app.yizhan.ui.studio;

import app.yizhan.refusal.Refusal;
import app.yizhan.studio.Migration;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Progress;
import app.yizhan.ui.part.Ticking;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** How far running cases are on their way to a version: held, let go on and tried again from here; it looks again by itself. */
final class MigrationCard {

    private final Studio studio;
    private final Paragraph words = new Paragraph();
    private final Progress bar = new Progress();
    private final Div shown = new Div();
    private final Div answer = new Div();
    private final Ticking ticking = new Ticking(shown, this::look);
    private Migration migration;

    MigrationCard(Studio studio, Migration migration) {
        this.studio = studio;
        this.migration = migration;
        shown.addClassName("col");
        answer.getElement().setAttribute("aria-live", "polite");
    }

    Card card() {
        var card = new Card(studio.say("studio.moving", migration.version())).with(words, bar, shown, answer);
        card.setId("moving-" + migration.version());
        count();
        show();
        ticking.run(migration.isMoving());
        return card;
    }

    /** Others may have held it, or let it go on. */
    private void look() {
        take(studio.services().migrations().get(migration.service(), migration.id()));
    }

    /** Buttons and lists are made anew only when they are others, so that nobody loses their place while numbers move. */
    private void take(Migration now) {
        boolean same = now.isMoving() == migration.isMoving()
                && now.isHeld() == migration.isHeld()
                && now.failed() == migration.failed();
        boolean turned = now.isMoving() != migration.isMoving();
        migration = now;
        count();
        if (!same) {
            show();
        }
        if (turned) {
            ticking.run(now.isMoving());
        }
    }

    private void count() {
        int all = migration.done() + migration.gone() + migration.failed() + migration.pending();
        var said = studio.say("studio.moving.n", migration.done(), migration.pending(), migration.failed());
        words.setText(said);
        bar.set(all - migration.pending(), all, said);
    }

    private void show() {
        shown.removeAll();
        shown.add(state());
        if (migration.failed() > 0) {
            shown.add(new StayingList(studio, migration, this::act));
        }
    }

    private Div state() {
        var row = new Div();
        row.addClassNames("row", "wrap");
        if (migration.isHeld()) {
            var since = studio.page().times().at(migration.pausedAt());
            row.add(new Note(
                    Note.Tone.SOON, studio.say("studio.moving.held", studio.who(migration.pausedBy()), since)));
            row.add(button("studio.moving.on", studio.services().migrations()::goOn));
        } else if (migration.isMoving()) {
            row.add(new Paragraph(studio.say("studio.moving.now")));
            row.add(button("studio.moving.hold", studio.services().migrations()::pause));
        } else {
            row.add(new Paragraph(studio.say("studio.moving.over", migration.gone())));
        }
        return row;
    }

    private NativeButton button(String words, Act act) {
        return Buttons.plain(
                studio.say(words),
                click -> act(now -> act.on(
                        now.service(),
                        now.id(),
                        UUID.randomUUID().toString(),
                        studio.me().id())));
    }

    private void act(UnaryOperator<Migration> act) {
        answer.removeAll();
        try {
            take(act.apply(migration));
            show(); // also if it stands as before: whoever pressed sees that something was done
            if (migration.failed() > 0) {
                answer.add(new Note(Note.Tone.INFO, studio.say("studio.moving.still", migration.failed())));
            }
        } catch (Refusal refused) {
            answer.add(new Note(Note.Tone.INFO, Refused.sentence(studio, refused)));
            look();
        }
    }

    /** Something that an administrator does with a migration. */
    private interface Act {
        Migration on(String service, String id, String requestKey, String personId);
    }
}
