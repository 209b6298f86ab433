package app.yizhan.ui.inbox;

import app.yizhan.catalog.Families;
import app.yizhan.inbox.DoneEntry;
import app.yizhan.inbox.Inbox;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What I decided, newest first; each leads to the request and where it stands now. */
@Route(value = "done", layout = MainLayout.class)
@PermitAll
class DoneView extends Div implements Titled {

    private static final int PAGE = 50;

    private final transient Inbox inbox;
    private final transient Families families;
    private final transient PageWords page;
    private final String me;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private @Nullable String next;

    DoneView(Inbox inbox, Families families, PageWords page, CurrentPerson current) {
        this.inbox = inbox;
        this.families = families;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "dense");
        more = Buttons.plain(getTranslation("list.more"), click -> more());
        list.addClassNames("card", "done-list");
        var head = new H1(title());
        head.addClassName("sr");
        add(head, new ListTop(false), list, more);
        more();
        if (list.getChildren().findAny().isEmpty()) {
            replace(list, EmptyState.of(getTranslation("inbox.done.none"), getTranslation("inbox.done.none.why"), Buttons.link("inbox", getTranslation("nav.inbox"))));
        }
    }

    private void more() {
        var rows = inbox.done(me, null, next, PAGE);
        rows.items().forEach(entry -> list.add(row(entry)));
        next = rows.next();
        more.setVisible(next != null);
    }

    private ListItem row(DoneEntry entry) {
        var family = families.of(entry.definitionId());
        var title = Buttons.inside(new Anchor("requests/" + entry.requestId(), page.say("task.title", entry.applicant(), family.name(getLocale()))));
        title.addClassName("ti");
        var when = new Span(page.times().at(entry.at()));
        when.addClassNames("s", "q", "nw");
        var facts = new Span(page.say("inbox.done.line", family.stepName(getLocale(), entry.step()), page.say("action.did." + entry.action()), entry.number()));
        facts.addClassName("su");
        var item = new ListItem(new LineMark(family.line()).small(), title, when, facts, new Span());
        item.addClassNames("task", "nobox", LineColor.style(family.line()));
        return item;
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
