package app.yizhan.ui.studio;

import app.yizhan.studio.Finding;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What lint says of the draft; what is in the editor can be gone to. */
final class FindingsCard {

    private final Studio studio;
    private final Div counts = new Div();
    private final Card card;
    private final Places places;

    /** Where in the editor findings lead. */
    interface Places {

        /** @return id of the place; empty: to none; null: it is about something else and not told here */
        @Nullable
        String of(Finding finding);
    }

    FindingsCard(Studio studio, Places places) {
        this.studio = studio;
        this.places = places;
        counts.addClassNames("row", "wrap");
        card = new Card(studio.say("studio.findings"), counts);
    }

    Card card() {
        return card;
    }

    /** @param goTo shows a place; @return those that are told here, in their order */
    List<Finding> show(List<Finding> found, Consumer<String> goTo) {
        var findings = found.stream().filter(it -> places.of(it) != null).toList();
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
        if (found.size() > findings.size()) {
            var elsewhere =
                    new Paragraph(studio.say("studio.findings.elsewhere", found.size() - findings.size()) + " ");
            elsewhere.add(Buttons.inside(new Anchor("studio/" + studio.key(), studio.say("studio.tab.sheet"))));
            elsewhere.addClassName("hint");
            card.with(elsewhere);
        }
        return findings;
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
        var place = places.of(finding);
        if (place == null || place.isEmpty()) {
            return new Div(sign, kind, new Span(finding.message()));
        }
        var jump = Buttons.quiet("", click -> goTo.accept(place));
        jump.add(sign, kind, new Span(finding.message()));
        return jump;
    }
}
