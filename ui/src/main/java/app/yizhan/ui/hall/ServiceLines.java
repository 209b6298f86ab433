package app.yizhan.ui.hall;

import app.yizhan.catalog.Family;
import app.yizhan.refusal.Refusal;
import app.yizhan.ui.line.LineColor;
import app.yizhan.ui.line.LineMark;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Services hang on their lines, each with its promise. */
final class ServiceLines extends Div {

    private final transient PageWords page;

    ServiceLines(PageWords page) {
        this.page = page;
    }

    void show(Map<String, List<HallPresenter.Offer>> byLine) {
        removeAll();
        setClassName("svcs", !byLine.isEmpty());
        byLine.forEach((line, offers) -> add(line(line, offers)));
        if (byLine.isEmpty()) {
            add(EmptyState.of(getTranslation("hall.nothing"), getTranslation("hall.nothing.why")));
        }
    }

    private Section line(String line, List<HallPresenter.Offer> offers) {
        var name = LineColor.name(line, getLocale());
        var section = new Section();
        section.addClassNames("svc", LineColor.style(line));
        section.getElement().setAttribute("aria-label", name);
        var stops = new UnorderedList();
        offers.forEach(offer -> stops.add(new ListItem(service(offer.family(), offer.shut()))));
        section.add(new H3(new LineMark(line), new Span(name)), stops);
        return section;
    }

    /** A shut service is not hidden: it says why and when it opens, and its page can be looked at. */
    private Anchor service(Family family, @Nullable Refusal shut) {
        var name = new Span(family.name(getLocale()));
        name.addClassName("nm");
        var promise =
                new Span(shut == null ? family.text(getLocale(), "promise").orElse("") : page.of(shut));
        promise.addClassName("pr");
        var service = Buttons.inside(new Anchor("apply/" + family.key(), name, promise));
        service.setClassName("shut", shut != null);
        return service;
    }
}
