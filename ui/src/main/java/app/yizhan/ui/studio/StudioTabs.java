package app.yizhan.ui.studio;

import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** The pages of one service. */
final class StudioTabs extends Nav {

    /** One of them. */
    enum Tab {
        SHEET("studio.tab.sheet", ""),
        DIAGRAM("studio.tab.diagram", "/diagram"),
        TABLES("studio.tab.tables", "/tables"),
        FORMS("studio.tab.forms", "/forms"),
        COMPARE("studio.tab.compare", "/compare"),
        REHEARSAL("studio.tab.rehearsal", "/rehearsal");

        private final String words;
        private final String path;

        Tab(String words, String path) {
            this.words = words;
            this.path = path;
        }
    }

    /** @param name of the service */
    StudioTabs(String key, String name, Tab here) {
        var tabs = new UnorderedList();
        tabs.addClassName("tabs");
        for (var tab : Tab.values()) {
            var link = Buttons.inside(new Anchor("studio/" + key + tab.path, getTranslation(tab.words)));
            if (tab == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(new ListItem(link));
        }
        add(tabs);
        addClassName("page-tabs");
        getElement().setAttribute("aria-label", getTranslation("studio.tabs", name));
    }
}
