package app.yizhan.ui.inbox;

import app.yizhan.inbox.InboxEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.organisation.Person;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The side with the list: boxes, filters, what waits, the bar of those chosen together, and the keys. */
final class MasterPart extends Section {

    private final transient InboxServices services;
    private final transient Person person;
    private final transient Selection selection = new Selection();
    private final ListTop top;
    private final TaskList list;
    private final BatchBar bar;
    private final Div several;

    MasterPart(
            InboxServices services,
            Person person,
            PageWords page,
            Consumer<InboxFilter> filter,
            TaskPanel.Decisions decisions) {
        this.services = services;
        this.person = person;
        top = new ListTop(new Filters(services.people().rolesOf(person.id()), services.filters(), person.id(), filter));
        var batching = new Batching(services, person, page, selection, decisions);
        bar = new BatchBar(selection, services.families(), page, batching::open);
        list = new TaskList(services.families(), services.words(), page, selection, this::tick);
        selection.onChange(this::chosen);
        var head = new H1(getTranslation("nav.inbox"));
        head.addClassName("sr");
        addClassName("list");
        getElement().setAttribute("aria-label", getTranslation("inbox.list"));
        several = several();
        add(head, services.outToday().of(person.id()), top, several, list, bar, new KeyHelp(page));
    }

    /** On a phone the boxes come when they are asked for. */
    private Div several() {
        var several = new Div(Buttons.chip(getTranslation("batch.several"), false, click -> {
            boolean on = !getClassNames().contains("picking");
            setClassName("picking", on);
            click.getSource().getElement().setAttribute("aria-pressed", String.valueOf(on));
            if (!on) {
                selection.clear();
            }
        }));
        several.addClassNames("ph", "several");
        return several;
    }

    private boolean tick(InboxEntry entry, boolean on) {
        boolean done = selection.choose(entry, on);
        if (!done) {
            bar.refuse(entry);
        }
        return done;
    }

    private void chosen() {
        if (selection.size() > 0) {
            addClassName("picking");
        }
        bar.show();
        list.marks();
    }

    void show(List<InboxEntry> entries, boolean narrowed, boolean more, Runnable loadMore) {
        var counts = services.inbox().counts(person.id());
        top.count(ListTop.Box.OPEN, counts.todo());
        top.count(ListTop.Box.WAITING, counts.waiting());
        top.count(ListTop.Box.COPIED, counts.copied());
        list.show(entries, narrowed, more, loadMore);
        several.setVisible(entries.size() > 1);
        selection.retain(entries);
    }

    void current(@Nullable String slotId) {
        list.current(slotId);
    }
}
