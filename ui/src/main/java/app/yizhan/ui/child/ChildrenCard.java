package app.yizhan.ui.child;

import app.yizhan.catalog.Families;
import app.yizhan.child.ChildCase;
import app.yizhan.child.Children;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;

/** What a case handed on, and how far each of them is; whoever has one of them finds it in their own lists. */
@org.springframework.stereotype.Component
public class ChildrenCard {

    private final Children children;
    private final Families families;
    private final PageWords page;

    ChildrenCard(Children children, Families families, PageWords page) {
        this.children = children;
        this.families = families;
        this.page = page;
    }

    /** Empty if the case handed nothing on that the reader may know of. */
    public Optional<Component> of(String requestId, String readerId) {
        var all = children.of(requestId, readerId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long open = all.stream().filter(child -> child.status().isOpen()).count();
        var list = new UnorderedList();
        list.addClassName("wall-list");
        all.forEach(child -> list.add(row(child)));
        return Optional.of(new Card(page.say("children.title", all.size(), open)).with(list));
    }

    private ListItem row(ChildCase child) {
        var family = families.of(child.definitionId());
        var head = new Div(new Span(family.name(page.locale())), state(child));
        head.addClassNames("row", "between");
        var number = new Paragraph(
                page.say("children.line", child.number(), page.times().at(child.openedAt())));
        number.addClassNames("s", "q");
        return new ListItem(head, number);
    }

    private Badge state(ChildCase child) {
        return child.status().isOpen()
                ? new Badge(Badge.Tone.INFO, page.say("children.open"))
                : new Badge(
                        Badge.Tone.OK,
                        child.result() == null
                                ? page.say("children.ended")
                                : families.of(child.definitionId()).stepName(page.locale(), child.result()));
    }
}
