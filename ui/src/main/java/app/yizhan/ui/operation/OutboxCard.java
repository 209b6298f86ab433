package app.yizhan.ui.operation;

import app.yizhan.notification.Notifications;
import app.yizhan.notification.OutboxItem;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What leaves the server, and what could not. */
final class OutboxCard {

    private static final int SHOWN = 50;

    private final Notifications notifications;
    private final People people;
    private final PageWords page;

    OutboxCard(Notifications notifications, People people, PageWords page) {
        this.notifications = notifications;
        this.people = people;
        this.page = page;
    }

    Card card() {
        var stats = notifications.stats();
        var card = new Card(page.say("ops.outbox"));
        var numbers = new Div(
                number(stats.pending(), "ops.pending"),
                number(stats.noHost(), "ops.no-host"),
                number(stats.failed(), "ops.failed"));
        numbers.addClassName("stat");
        card.with(numbers);
        if (stats.noHost() > 0) {
            card.with(new Note(Note.Tone.SOON, page.say("ops.no-host.why")));
        }
        var items = notifications.outbox(null, SHOWN);
        if (items.isEmpty()) {
            return card.with(EmptyState.of(page.say("ops.empty"), page.say("ops.empty.why")));
        }
        var table = new Table(
                page.say("ops.outbox"),
                page.say("ops.when"),
                page.say("ops.channel"),
                page.say("ops.to"),
                page.say("ops.what"),
                page.say("ops.state"));
        items.forEach(item -> table.row(cells(item)));
        return card.with(table);
    }

    private Component[] cells(OutboxItem item) {
        String to = item.recipientId() == null
                ? page.say("ops.gate")
                : people.find(item.recipientId()).map(Person::name).orElse("–");
        return new Component[] {
            new Span(page.times().at(item.createdAt())),
            new Span(page.say("ops.channel." + item.channel())),
            new Span(to),
            what(item),
            state(item)
        };
    }

    /** A subject is in the language of whoever gets the letter, and is to be read out in it. */
    private Span what(OutboxItem item) {
        if (item.recipientId() == null) {
            return new Span(page.say("ops.gate." + item.kind()));
        }
        var letter = notifications.letter(item);
        var subject = new Span(letter.subject());
        subject.getElement().setAttribute("lang", letter.language().toLanguageTag());
        return subject;
    }

    private Badge state(OutboxItem item) {
        var tone = switch (item.status()) {
            case SENT -> Badge.Tone.OK;
            case PENDING -> Badge.Tone.INFO;
            case FAILED -> Badge.Tone.LATE;
            case NO_HOST, NO_ADDRESS -> Badge.Tone.SOON;
            case DROPPED -> Badge.Tone.OUT;
        };
        return new Badge(tone, page.say("ops.state." + item.status()));
    }

    private Div number(long number, String words) {
        var figure = new Span(String.valueOf(number));
        figure.addClassName("figure");
        var part = new Div(figure);
        part.add(new Span(page.say(words)));
        return part;
    }
}
