package app.yizhan.ui.inbox;

import app.yizhan.catalog.Families;
import app.yizhan.inbox.WaitingEntry;
import app.yizhan.inbox.WaitingTasks;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** What I gave to others for a while and get back: who has it, and since when. */
@Route(value = "waiting", layout = MainLayout.class)
@PermitAll
class WaitingView extends Div implements Titled {

    private static final int PAGE = 50;

    private final transient Families families;
    private final transient PageWords page;

    WaitingView(WaitingTasks waiting, Families families, PageWords page, CurrentPerson current) {
        this.families = families;
        this.page = page;
        var me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("sr");
        var none = EmptyState.of(
                getTranslation("inbox.waiting.none"),
                getTranslation("inbox.waiting.none.why"),
                Buttons.link("inbox", getTranslation("nav.inbox")));
        add(
                head,
                new ListTop(ListTop.Box.WAITING),
                new BoxList<>(cursor -> waiting.of(me, cursor, PAGE), this::row, none));
    }

    private ListItem row(WaitingEntry entry) {
        var family = families.of(entry.definitionId());
        var facts = new Span(page.say(
                "inbox.waiting.line",
                family.stepName(getLocale(), entry.step()),
                String.join(page.say("list.and"), entry.with()),
                page.times().at(entry.since()),
                entry.number()));
        var title = page.say("task.title", entry.applicant(), family.name(getLocale()));
        var due = entry.due() == null
                ? ""
                : page.say("inbox.waiting.due", page.times().at(entry.due()));
        return BoxList.rowTo("task/" + entry.slotId(), family, title, due, facts);
    }

    @Override
    public String title() {
        return getTranslation("inbox.waiting");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("inbox", getTranslation("nav.inbox")));
    }
}
