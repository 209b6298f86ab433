package app.yizhan.ui.operation;

import app.yizhan.ui.part.Buttons;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** The pages of operations. */
final class OpsTabs extends Nav {

    /** One of them. */
    enum Tab {
        NOW(""),
        INCIDENTS("/incidents"),
        JOBS("/jobs"),
        OUTBOX("/outbox"),
        HISTORY("/history");

        private final String path;

        Tab(String path) {
            this.path = path;
        }
    }

    OpsTabs(Tab here) {
        var tabs = new UnorderedList();
        tabs.addClassName("tabs");
        for (var tab : Tab.values()) {
            var link = Buttons.inside(new Anchor("operations" + tab.path, getTranslation("ops.tab." + tab)));
            if (tab == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(new ListItem(link));
        }
        add(tabs);
        addClassName("page-tabs");
        getElement().setAttribute("aria-label", getTranslation("ops.tabs"));
    }
}
