package app.yizhan.ui.operation;

import app.yizhan.audit.Audit;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.OutboxItem;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What leaves the server and whether the record is whole. */
@Route(value = "operations", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class OperationsView extends Div implements Titled {

    private static final int SHOWN = 50;

    private final transient Notifications notifications;
    private final transient People people;
    private final transient PageWords page;

    OperationsView(Notifications notifications, People people, Audit audit, PageWords page) {
        this.notifications = notifications;
        this.people = people;
        this.page = page;
        addClassNames("wide", "dense", "stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, outbox(), record(audit));
    }

    private Card outbox() {
        var stats = notifications.stats();
        var card = new Card(getTranslation("ops.outbox"));
        var numbers = new Div(number(stats.pending(), "ops.pending"), number(stats.noHost(), "ops.no-host"), number(stats.failed(), "ops.failed"));
        numbers.addClassName("stat");
        card.with(numbers);
        if (stats.noHost() > 0) {
            card.with(new Note(Note.Tone.SOON, getTranslation("ops.no-host.why")));
        }
        var items = notifications.outbox(null, SHOWN);
        if (items.isEmpty()) {
            return card.with(EmptyState.of(getTranslation("ops.empty"), getTranslation("ops.empty.why")));
        }
        var table = new Table(getTranslation("ops.outbox"), getTranslation("ops.when"), getTranslation("ops.channel"), getTranslation("ops.to"), getTranslation("ops.what"), getTranslation("ops.state"));
        items.forEach(item -> table.row(cells(item)));
        return card.with(table);
    }

    private Component[] cells(OutboxItem item) {
        String to = item.recipientId() == null ? getTranslation("ops.gate") : people.find(item.recipientId()).map(Person::name).orElse("–");
        String what = item.recipientId() == null ? item.kind() : notifications.letter(item).subject();
        return new Component[] {
            new Span(page.times().at(item.createdAt())), new Span(getTranslation("ops.channel." + item.channel())), new Span(to), new Span(what), state(item)
        };
    }

    private Badge state(OutboxItem item) {
        var tone = switch (item.status()) {
            case SENT -> Badge.Tone.OK;
            case PENDING -> Badge.Tone.INFO;
            case FAILED -> Badge.Tone.LATE;
            case NO_HOST, NO_ADDRESS -> Badge.Tone.SOON;
            case DROPPED -> Badge.Tone.OUT;
        };
        return new Badge(tone, getTranslation("ops.state." + item.status()));
    }

    private static Div number(long number, String words) {
        var figure = new Span(String.valueOf(number));
        figure.addClassName("figure");
        var part = new Div(figure);
        part.add(new Span(part.getTranslation(words)));
        return part;
    }

    private Card record(Audit audit) {
        var answer = new Div();
        answer.getElement().setAttribute("aria-live", "polite");
        var check = Buttons.plain(getTranslation("ops.verify"), click -> {
            var found = audit.verify();
            answer.removeAll();
            answer.add(new Note(found.ok() ? Note.Tone.INFO : Note.Tone.LATE, getTranslation(found.ok() ? "ops.verify.ok" : "ops.verify.broken", found.entries())));
        });
        return new Card(getTranslation("ops.record")).with(new Div(check), answer);
    }

    @Override
    public String title() {
        return getTranslation("nav.operations");
    }
}
