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
    private final Div shown = new Div();
    private final Div answer = new Div();
    private Migration migration;

    MigrationCard(Studio studio, Migration migration) {
        this.studio = studio;
        this.migration = migration;
        shown.addClassName("col");
        answer.getElement().setAttribute("aria-live", "polite");
    }

    Card card() {
        var card = new Card(studio.say("studio.moving", migration.version())).with(shown, answer);
        card.setId("moving-" + migration.version());
        show();
        if (migration.isMoving()) {
            Ticking.start(shown, this::look);
        }
        return card;
    }

    /** Others may have held it, or let it go on; failed cases are listed anew only when their number is another. */
    private void look() {
        take(studio.services().migrations().of(studio.key()).stream()
                .filter(now -> now.id().equals(migration.id()))
                .findFirst()
                .orElse(migration));
    }

    private void take(Migration now) {
        boolean began = now.isMoving() && !migration.isMoving();
        if (!now.equals(migration)) {
            migration = now;
            show();
        }
        if (began) {
            Ticking.start(shown, this::look);
        } else if (!now.isMoving()) {
            Ticking.stop(shown);
        }
    }

    private void show() {
        shown.removeAll();
        int all = migration.done() + migration.gone() + migration.failed() + migration.pending();
        var words = studio.say("studio.moving.n", migration.done(), migration.pending(), migration.failed());
        shown.add(new Paragraph(words), new Progress(all - migration.pending(), all, words), state());
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
