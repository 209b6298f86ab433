package app.yizhan.ui.hall;

import app.yizhan.catalog.Family;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;

/** Services hang on their lines, each with its promise. */
final class ServiceLines extends Div {

    void show(Map<String, List<Family>> byLine) {
        removeAll();
        setClassName("svcs", !byLine.isEmpty());
        byLine.forEach((line, families) -> add(line(line, families)));
        if (byLine.isEmpty()) {
            add(EmptyState.of(getTranslation("hall.nothing"), getTranslation("hall.nothing.why")));
        }
    }

    private Section line(String line, List<Family> families) {
        var name = LineColor.name(line, getLocale());
        var section = new Section();
        section.addClassNames("svc", LineColor.style(line));
        section.getElement().setAttribute("aria-label", name);
        var stops = new UnorderedList();
        families.forEach(family -> stops.add(new ListItem(service(family))));
        section.add(new H3(new LineMark(line), new Span(name)), stops);
        return section;
    }

    private Anchor service(Family family) {
        var name = new Span(family.name(getLocale()));
        name.addClassName("nm");
        var promise = new Span(family.text(getLocale(), "promise").orElse(""));
        promise.addClassName("pr");
        return Buttons.inside(new Anchor("apply/" + family.key(), name, promise));
    }
}
