package app.yizhan.ui.unsealing;

import app.yizhan.refusal.Refusal;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.text.PageWords;
import app.yizhan.unsealing.OpenedIdentities;
import app.yizhan.unsealing.Unsealing;
import app.yizhan.unsealing.Unsealings;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What one asked: why, until when, and what its reader can do about it. */
final class UnsealingCard extends ListItem {

    private final transient Unsealing row;
    private final transient Unsealings unsealings;
    private final transient OpenedIdentities identities;
    private final transient PageWords page;
    private final String me;
    private final transient Runnable changed;
    private final Div acts = new Div();

    UnsealingCard(
            Unsealing row,
            Unsealings unsealings,
            OpenedIdentities identities,
            PageWords page,
            String me,
            Runnable changed) {
        this.row = row;
        this.unsealings = unsealings;
        this.identities = identities;
        this.page = page;
        this.me = me;
        this.changed = changed;
        addClassNames("card", "oc");
        var title = new H2(row.number());
        title.addClassName("nt");
        var head = new Div(title, new Badge(tone(), page.say("unsealing.stand." + row.stand())));
        head.addClassNames("row", "spread");
        var who = new Span(page.say(
                "unsealing.asked",
                row.asker(),
                page.say("role." + row.role()),
                page.times().at(row.askedAt()),
                page.times().at(row.until())));
        who.addClassNames("s", "q");
        acts.addClassNames("row", "wrap");
        add(head, new Paragraph(row.reason()), who, acts);
        offer();
    }

    private Badge.Tone tone() {
        return switch (row.stand()) {
            case YOURS -> Badge.Tone.YOU;
            case WAITING -> Badge.Tone.SOON;
            case OPEN -> Badge.Tone.INFO;
        };
    }

    private void offer() {
        switch (row.stand()) {
            case YOURS ->
                acts.add(
                        Buttons.plain(page.say("unsealing.refuse"), click -> answer(false)),
                        Buttons.primary(page.say("unsealing.agree"), click -> answer(true)));
            case OPEN -> acts.add(Buttons.plain(page.say("unsealing.read"), click -> read()));
            case WAITING -> acts.setVisible(false);
        }
    }

    private void answer(boolean agree) {
        try {
            unsealings.answer(row.id(), agree, null, me);
            changed.run();
        } catch (Refusal refused) {
            say(new Note(Note.Tone.INFO, page.of(refused)));
        }
    }

    private void read() {
        try {
            var identity = identities.identity(row.id(), me);
            var unit = identity.unit() == null ? "" : identity.unit();
            say(new Note(Note.Tone.INFO, "person", identity.name())
                    .with(page.say("unsealing.identity", identity.number(), unit)));
        } catch (Refusal over) {
            changed.run();
        }
    }

    private void say(Note note) {
        acts.removeAll();
        acts.add(note);
    }
}
