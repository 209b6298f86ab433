package app.yizhan.ui.studio;

import app.yizhan.studio.Impact.Change;
import app.yizhan.studio.Impact.Kind;
import app.yizhan.ui.diagram.Diagram;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** Two diagrams with what is different marked on them, and the same as a list that leads to it. */
final class Comparison extends Div {

    private final transient Studio studio;
    private final String old;
    private final String drawn;
    private final Diagram before;
    private final Diagram after;

    Comparison(Studio studio, String old, String drawn, List<Change> changes) {
        this.studio = studio;
        this.old = old;
        this.drawn = drawn;
        int version = studio.model().newest().orElseThrow().published().version();
        before = new Diagram(old, List.of(), List.of(), studio.say("studio.compare.version", version));
        after = new Diagram(drawn, List.of(), List.of(), studio.say("studio.compare.draft"));
        for (var kind : Kind.values()) {
            var elements = changes.stream()
                    .filter(change -> change.kind() == kind)
                    .map(Change::elementId)
                    .toList();
            before.mark(style(kind), elements);
            after.mark(style(kind), elements);
        }
        var sides = new Div(
                new Card(studio.say("studio.compare.version", version)).with(before),
                new Card(studio.say("studio.compare.draft")).with(after));
        sides.addClassName("two-sides");
        addClassName("stack-cards");
        add(sides, list(changes));
    }

    private Card list(List<Change> changes) {
        var card = new Card(studio.say("studio.compare.changes"));
        if (changes.isEmpty()) {
            return card.with(new Paragraph(studio.say("studio.changes.none")));
        }
        var list = new UnorderedList();
        list.addClassName("findings");
        changes.forEach(change -> list.add(new ListItem(line(change))));
        return card.with(new Paragraph(studio.say("studio.compare.hint")), list);
    }

    private Component line(Change change) {
        var kind = new Span(studio.say("studio.change." + change.kind()));
        kind.addClassNames("change-kind", style(change.kind()));
        var words = new Span(change.summary());
        if (!DraftFile.has(old, change.elementId()) && !DraftFile.has(drawn, change.elementId())) {
            return new Div(kind, words);
        }
        var jump = Buttons.quiet("", click -> {
            before.goTo(change.elementId());
            after.goTo(change.elementId());
        });
        jump.add(kind, words);
        return jump;
    }

    private static String style(Kind kind) {
        return "yz-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
