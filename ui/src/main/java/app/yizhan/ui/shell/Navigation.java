package app.yizhan.ui.shell;

import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Icon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same pages twice: as a line in the drawer, and as at most four tabs at the bottom of a phone. */
final class Navigation {

    private static final int TABS = 4;

    final Nav drawer = new Nav();
    final Nav tabs = new Nav();
    private final List<Anchor> links = new ArrayList<>();

    Navigation(List<NavEntry> entries, Map<String, Integer> counts) {
        drawer.getElement().setAttribute("aria-label", drawer.getTranslation("shell.nav"));
        tabs.getElement().setAttribute("aria-label", tabs.getTranslation("shell.tabs"));
        tabs.addClassName("tabbar");
        var stops = new UnorderedList();
        stops.addClassName("nav");
        entries.forEach(entry -> stops.add(new ListItem(link(entry, counts, false))));
        drawer.add(stops);
        tabs(entries).forEach(entry -> tabs.add(link(entry, counts, true)));
    }

    private static List<NavEntry> tabs(List<NavEntry> entries) {
        if (entries.size() <= TABS) {
            return entries;
        }
        var first = new ArrayList<>(entries.subList(0, TABS - 1));
        first.add(new NavEntry("more", "nav.more", "more", "", Set.of()));
        return first;
    }

    private Anchor link(NavEntry entry, Map<String, Integer> counts, boolean tab) {
        var link = Buttons.inside(new Anchor(entry.path()));
        if (tab) {
            link.add(new Icon(entry.icon()));
        }
        link.add(new Span(link.getTranslation(entry.text())));
        if (!entry.count().isEmpty()) {
            link.add(Count.of(entry.count(), counts.getOrDefault(entry.count(), 0)));
        }
        links.add(link);
        return link;
    }

    /** Marks the page that is open, or the one above it. */
    void open(String path, String above) {
        for (var link : links) {
            String href = link.getHref();
            boolean here = path.equals(href) || path.startsWith(href + "/") || above.equals(href);
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }
}
