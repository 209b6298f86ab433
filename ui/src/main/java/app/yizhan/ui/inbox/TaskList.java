package app.yizhan.ui.inbox;

import app.yizhan.catalog.Families;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.request.Words;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tasks in the order of their due times, in groups: late, today, this week, later. */
final class TaskList extends Div {

    private final transient Families families;
    private final transient Words words;
    private final transient PageWords page;
    private final transient Selection selection;
    private final transient TaskRow.Ticked ticked;
    private final transient List<TaskRow> rows = new ArrayList<>();

    TaskList(Families families, Words words, PageWords page, Selection selection, TaskRow.Ticked ticked) {
        this.families = families;
        this.words = words;
        this.page = page;
        this.selection = selection;
        this.ticked = ticked;
        addClassName("scroll");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("nav.inbox"));
    }

    /** @param narrowed whether only a part of what waits is asked for */
    void show(List<InboxEntry> entries, boolean narrowed, boolean more, Runnable loadMore) {
        removeAll();
        rows.clear();
        var groups = new LinkedHashMap<String, List<InboxEntry>>();
        entries.forEach(entry ->
                groups.computeIfAbsent(group(entry), g -> new ArrayList<>()).add(entry));
        groups.forEach(this::group);
        if (entries.isEmpty()) {
            String words = narrowed ? "inbox.nothing" : "inbox.empty";
            add(EmptyState.of(getTranslation(words), getTranslation(words + ".why")));
        }
        if (more) {
            add(Buttons.quiet(getTranslation("list.more"), click -> loadMore.run()));
        }
    }

    private void group(String group, List<InboxEntry> entries) {
        var head = new H2();
        head.addClassName("grp");
        if (group.equals("late") || group.equals("today")) {
            head.addClassName(group.equals("late") ? "t-late" : "t-soon");
            head.add(new Icon(group.equals("late") ? "alert" : "clock"));
        }
        head.add(new Span(getTranslation("inbox.group." + group, entries.size())));
        var list = new UnorderedList();
        entries.forEach(entry -> list.add(row(entry)));
        add(head, list);
    }

    private TaskRow row(InboxEntry entry) {
        var family = families.of(entry.definitionId());
        var row = new TaskRow(
                entry,
                words.title(family, entry.card(), getLocale()),
                new CaseWords(family, words, getLocale()),
                page,
                ticked);
        row.mark(selection);
        rows.add(row);
        return row;
    }

    private String group(InboxEntry entry) {
        LocalDateTime now = page.times().now();
        LocalDateTime due = entry.due();
        if (due == null) {
            return "open";
        }
        if (due.isBefore(now)) {
            return "late";
        }
        if (due.toLocalDate().equals(now.toLocalDate())) {
            return "today";
        }
        return due.isBefore(now.plusDays(7)) ? "week" : "later";
    }

    void marks() {
        rows.forEach(row -> row.mark(selection));
    }

    void current(@Nullable String slotId) {
        rows.forEach(row -> row.current(String.valueOf(slotId)));
    }
}
