package app.yizhan.ui.journey;

import app.yizhan.request.RequestDetail;
import app.yizhan.request.RequestDetail.OpenStep;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.line.MiniLine;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.text.CaseWords;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A running request in a card: where it stands is the largest word, and one button if it is the reader's turn. */
public final class JourneyCard extends ListItem {

    public JourneyCard(RequestDetail detail, CaseWords words, PageWords page) {
        var line = words.family().line();
        addClassNames("card", "oc", LineColor.style(line));
        var journey = new Journey(detail, words, page);
        var title = Buttons.inside(new Anchor("requests/" + detail.request().id(), words.name()));
        title.addClassName("oct");
        var count = small(page.say(LineColor.words(line, "journey.count"), journey.here(), journey.total()), "xs");
        count.addClassNames("count-words", "nw");
        var head = new Div(new LineMark(line).small(), title, count);
        head.addClassName("row");
        add(head, MiniLine.card(journey.here(), journey.total()));
        detail.open().stream()
                .findFirst()
                .ifPresentOrElse(
                        step -> standing(step, journey, words, page),
                        () -> add(new Paragraph(
                                page.say("status." + detail.request().status()))));
    }

    private static String turn(boolean mine, CaseWords words) {
        return mine ? "journey.your-turn" : LineColor.words(words.family().line(), "journey.here");
    }

    private void standing(OpenStep step, Journey journey, CaseWords words, PageWords page) {
        boolean mine = step.slotId() != null;
        setClassName("yours", mine);
        var name = new Span(step.returned() ? page.say("journey.mend") : words.step(step.step()));
        name.addClassName("big-name");
        var now = new Paragraph(new Badge(mine ? Badge.Tone.YOU : Badge.Tone.OUT, page.say(turn(mine, words))), name);
        now.addClassName("ocs");
        var next = new Paragraph(mine ? page.say("journey.only-you") : page.say("journey.with", journey.holders(step)));
        next.addClassNames("s", "q");
        var foot = new Div();
        foot.addClassNames("row", "ocf");
        if (step.due() != null) {
            foot.add(
                    DueBadge.of(step.since(), step.due(), page),
                    small(page.say("time.by", page.times().at(step.due())), "s"));
        }
        if (mine) {
            var act = Buttons.link("task/" + step.slotId(), page.say("journey.do"));
            act.addClassNames("pri", "at-end");
            foot.add(act);
        }
        add(now, next, foot);
    }

    private static Span small(String words, String size) {
        var text = new Span(words);
        text.addClassNames(size, "q");
        return text;
    }
}
