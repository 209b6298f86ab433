package app.yizhan.ui.studio;

import app.yizhan.studio.Finding;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What lint says of the draft; what is drawn can be gone to. */
final class FindingsCard {

    private final Studio studio;
    private final Div counts = new Div();
    private final Card card;
    private final Predicate<String> drawn;

    /** @param drawn whether an element of that id is on the canvas */
    FindingsCard(Studio studio, Predicate<String> drawn) {
        this.studio = studio;
        this.drawn = drawn;
        counts.addClassNames("row", "wrap");
        card = new Card(studio.say("studio.findings"), counts);
    }

    Card card() {
        return card;
    }

    /** @param goTo shows an element */
    void show(List<Finding> findings, Consumer<String> goTo) {
        counts.removeAll();
        card.body().removeAll();
        long errors = findings.stream().filter(Finding::isError).count();
        if (errors > 0) {
            counts.add(new Badge(Badge.Tone.LATE, studio.say("studio.findings.errors", errors)));
        }
        if (findings.size() > errors) {
            counts.add(new Badge(Badge.Tone.SOON, studio.say("studio.findings.warnings", findings.size() - errors)));
        }
        card.with(new Paragraph(studio.say(findings.isEmpty() ? "studio.lint.clean" : "studio.findings.hint")));
        if (!findings.isEmpty()) {
            card.with(list(findings, goTo));
        }
    }

    private OrderedList list(List<Finding> findings, Consumer<String> goTo) {
        var list = new OrderedList();
        list.addClassName("findings");
        for (int i = 0; i < findings.size(); i++) {
            list.add(new ListItem(line(i + 1, findings.get(i), goTo)));
        }
        return list;
    }

    private Component line(int number, Finding finding, Consumer<String> goTo) {
        var sign = new Span(String.valueOf(number));
        sign.addClassNames("finding-n", finding.isError() ? "late" : "soon");
        var kind = new Badge(
                finding.isError() ? Badge.Tone.LATE : Badge.Tone.SOON,
                studio.say(finding.isError() ? "studio.findings.error" : "studio.findings.warning"));
        var element = finding.elementId();
        if (element == null || !drawn.test(element)) {
            return new Div(sign, kind, new Span(finding.message()));
        }
        var jump = Buttons.quiet("", click -> goTo.accept(element));
        jump.add(sign, kind, new Span(finding.message()));
        return jump;
    }
}
