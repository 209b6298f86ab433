package app.yizhan.ui.inbox;

import app.yizhan.catalog.Families;
import app.yizhan.inbox.Copies;
import app.yizhan.inbox.CopyEntry;
import app.yizhan.ui.part.Badge;
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

/** 抄送: what others let me read, newest first; opening the request marks it as read. */
@Route(value = "copied", layout = MainLayout.class)
@PermitAll
class CopiedView extends Div implements Titled {

    private static final int PAGE = 50;

    private final transient Copies copies;
    private final transient Families families;
    private final transient PageWords page;
    private final String me;

    CopiedView(Copies copies, Families families, PageWords page, CurrentPerson current) {
        this.copies = copies;
        this.families = families;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("sr");
        var top = new ListTop(ListTop.Box.COPIED);
        top.count(ListTop.Box.COPIED, copies.unread(me));
        var none = EmptyState.of(getTranslation("inbox.copied.none"), getTranslation("inbox.copied.none.why"));
        add(head, top, new BoxList<>(cursor -> copies.of(me, cursor, PAGE), this::row, none));
    }

    private ListItem row(CopyEntry entry) {
        var family = families.of(entry.definitionId());
        var by =
                entry.givenBy() == null ? page.say("inbox.copied.model") : page.say("inbox.copied.by", entry.givenBy());
        var facts = new Span(page.say("inbox.copied.line", family.stepName(getLocale(), entry.step()), by));
        if (entry.words() != null) {
            facts.add(page.say("inbox.copied.words", entry.words()));
        }
        if (entry.readAt() == null) {
            facts.addComponentAsFirst(new Badge(Badge.Tone.YOU, page.say("inbox.copied.new")));
        }
        var title = page.say("task.title", entry.applicant(), family.name(getLocale()));
        return BoxList.row(family, entry.requestId(), title, page.times().at(entry.at()), facts);
    }

    @Override
    public String title() {
        return getTranslation("inbox.copied");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("inbox", getTranslation("nav.inbox")));
    }
}
