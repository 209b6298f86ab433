package app.yizhan.ui.journey;

import app.yizhan.inbox.InboxEntry;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What somebody else asks of the reader. */
public final class AskedCard extends ListItem {

    public AskedCard(InboxEntry entry, CaseWords words, PageWords page) {
        var line = words.family().line();
        addClassNames("card", "oc", "yours", LineColor.style(line));
        var title = Buttons.inside(
                new Anchor("task/" + entry.slotId(), page.say("asked.title", entry.applicant(), words.name())));
        title.addClassName("oct");
        var head = new Div(new LineMark(line).small(), title);
        head.addClassName("row");
        var name = new Span(words.step(entry.step()));
        name.addClassName("big-name");
        var now = new Paragraph(new Badge(Badge.Tone.YOU, page.say("journey.your-turn")), name);
        now.addClassName("ocs");
        var foot = new Div();
        foot.addClassNames("row", "ocf");
        if (entry.due() != null) {
            var by = new Span(page.say("time.by", page.times().at(entry.due())));
            by.addClassNames("s", "q");
            foot.add(DueBadge.of(entry.createdAt(), entry.due(), page), by);
        }
        var act = Buttons.link("task/" + entry.slotId(), page.say("journey.do"));
        act.addClassNames("pri", "at-end");
        foot.add(act);
        add(head, now, foot);
    }
}
