package app.yizhan.ui.inbox;

import app.yizhan.inbox.InboxEntry;
import app.yizhan.ui.journey.DueBadge;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One task in the list, two lines high: what it is and how its time stands; whose it is and what its card says. */
final class TaskRow extends ListItem {

    private final String slotId;
    private final Anchor link;

    TaskRow(InboxEntry entry, String title, CaseWords words, PageWords page) {
        this.slotId = entry.slotId();
        String line = words.family().line();
        addClassNames("task", "nobox", LineColor.style(line));
        link = Buttons.inside(new Anchor("task/" + slotId, page.say("task.title", entry.applicant(), words.name())));
        link.addClassName("ti");
        link.getElement().setAttribute("data-row", true);
        var facts = new Span(page.say("inbox.second", words.step(entry.step()), words.without(title)));
        facts.addClassName("su");
        add(new LineMark(line).small(), link);
        add(entry.due() == null ? new Span() : due(entry, page));
        if (entry.urgent()) {
            facts.addComponentAsFirst(new Badge(Badge.Tone.SOON, page.say("inbox.urgent")));
        }
        add(facts);
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
