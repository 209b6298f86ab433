package app.yizhan.ui.inbox;

import app.yizhan.inbox.InboxEntry;
import app.yizhan.ui.journey.DueBadge;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One task in the list, two lines high: what it is and how its time stands; whose it is and what its card says. */
final class TaskRow extends ListItem {

    /** Told that the box was ticked or cleared; answers whether it may stay so. */
    interface Ticked {
        boolean tick(InboxEntry entry, boolean on);
    }

    private final InboxEntry entry;
    private final Input box = new Input();
    private final String slotId;
    private final Anchor link;

    TaskRow(InboxEntry entry, String title, CaseWords words, PageWords page, Ticked ticked) {
        this.entry = entry;
        this.slotId = entry.slotId();
        String line = words.family().line();
        addClassNames("task", LineColor.style(line));
        add(Selection.isOffered(entry) ? box(page, ticked) : new Span());
        link = Buttons.inside(new Anchor("task/" + slotId, page.say("task.title", entry.applicant(), words.name())));
        link.addClassName("ti");
        link.getElement().setAttribute("data-row", true);
        var step = entry.purpose().equals("RESUBMIT") ? page.say("task.mend") : words.step(entry.step());
        var facts = new Span(page.say("inbox.second", step, words.without(title)));
        facts.addClassName("su");
        add(new LineMark(line).small(), link);
        add(entry.due() == null ? new Span() : due(entry, page));
        if (entry.urgent()) {
            facts.addComponentAsFirst(new Badge(Badge.Tone.SOON, page.say("inbox.urgent")));
        }
        if (entry.actingFor() != null) {
            facts.addComponentAsFirst(new Badge(
                    Badge.Tone.OUT, page.say("acting.for", entry.actingFor().name())));
        }
        add(facts);
    }

    private Component box(PageWords page, Ticked ticked) {
        box.setType("checkbox");
        box.getElement()
                .setAttribute("aria-label", page.say("batch.select", entry.applicant(), entry.number()))
                .addEventListener("change", event -> {
                    boolean on = box.getElement().getProperty("checked", false);
                    if (!ticked.tick(entry, on)) {
                        box.getElement().setProperty("checked", !on);
                    }
                })
                .synchronizeProperty("checked");
        return box;
    }

    /** Shows whether it is chosen, and whether it can be. */
    void mark(Selection selection) {
        boolean on = selection.contains(slotId);
        box.getElement().setProperty("checked", on);
        box.getElement().setAttribute("aria-disabled", String.valueOf(!selection.fits(entry)));
        setClassName("sel", on);
    }

    private static Span due(InboxEntry entry, PageWords page) {
        var badge = DueBadge.of(entry.createdAt(), entry.due(), page);
        if (badge.getClassNames().contains("ok")) {
            var by = new Span(page.times().at(entry.due()));
            by.addClassNames("s", "q", "nw");
            return by;
        }
        return badge;
    }

    void current(String openSlot) {
        boolean here = slotId.equals(openSlot);
        setClassName("cur", here);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
