package app.yizhan.ui.inbox;

import app.yizhan.approval.Undos;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.DoneEntry;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.People;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** What I decided, newest first; each leads to the request and where it stands now. */
@Route(value = "done", layout = MainLayout.class)
@PermitAll
class DoneView extends Div implements Titled {

    private static final int PAGE = 50;

    private final transient Inbox inbox;
    private final transient Families families;
    private final transient PageWords page;
    private final transient Undos undos;
    private final String me;
    private final Div box = new Div();

    DoneView(Inbox inbox, Families families, People people, Undos undos, PageWords page, CurrentPerson current) {
        this.inbox = inbox;
        this.families = families;
        this.page = page;
        this.undos = undos;
        this.me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("sr");
        var filters = new DoneFilters(families, people.rolesOf(me), page, this::show);
        add(head, new ListTop(ListTop.Box.DONE), filters, box);
        show(InboxFilter.NONE);
    }

    private void show(InboxFilter filter) {
        var none = filter.equals(InboxFilter.NONE)
                ? EmptyState.of(
                        getTranslation("inbox.done.none"),
                        getTranslation("inbox.done.none.why"),
                        Buttons.link("inbox", getTranslation("nav.inbox")))
                : EmptyState.of(getTranslation("inbox.nothing"), getTranslation("inbox.nothing.why"));
        box.removeAll();
        box.add(new BoxList<>(cursor -> inbox.done(me, filter, cursor, PAGE), this::row, none));
    }

    private ListItem row(DoneEntry entry) {
        var family = families.of(entry.definitionId());
        var facts = new Span(
                page.say("inbox.done.line", family.stepName(getLocale(), entry.step()), did(entry), entry.number()));
        var title = page.say("task.title", entry.applicant(), family.name(getLocale()));
        var item = BoxList.row(family, entry.requestId(), title, page.times().at(entry.at()), facts);
        undo(entry).ifPresent(item::add);
        return item;
    }

    private String did(DoneEntry entry) {
        var did = page.say("action.did." + entry.action());
        return entry.undoneAt() == null ? did : page.say("inbox.done.undone", did);
    }

    /** Only what was done a moment ago is asked whether it can be taken back. */
    private Optional<Component> undo(DoneEntry entry) {
        if (entry.undoneAt() != null
                || entry.at().plusMinutes(undos.minutes()).isBefore(page.times().now())) {
            return Optional.empty();
        }
        return undos.until(entry.slotId(), me)
                .map(until ->
                        new Undoing(undos, me, page).button(getTranslation("undo.do"), List.of(entry.slotId()), until));
    }

    @Override
    public String title() {
        return getTranslation("inbox.done");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("inbox", getTranslation("nav.inbox")));
    }
}
