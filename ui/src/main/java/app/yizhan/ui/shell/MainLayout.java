package app.yizhan.ui.shell;

import app.yizhan.catalog.Families;
import app.yizhan.inbox.Inbox;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.Units;
import app.yizhan.ui.security.CurrentPerson;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

/** The frame of every page behind log-in: skip link, drawer, bar, the page, and tabs on a phone. */
@PermitAll
@JsModule("./yz-client.js")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Navigation navigation;
    private final Bar bar;
    private final Main main = new Main();
    private final Div app = new Div();

    MainLayout(CurrentPerson current, Units units, Notifications notifications, Inbox inbox, Families families) {
        var person = current.person();
        var counts = Map.of(
                "unread",
                notifications.unread(person.id()),
                "todo",
                inbox.counts(person.id()).todo());
        navigation = new Navigation(NavEntry.of(current, families), counts);
        bar = new Bar(counts.get("unread"));
        main.setId("main");
        main.addClassName("main");
        main.getElement().setAttribute("tabindex", "-1");
        app.addClassName("app");
        app.add(drawer(new UserBlock(person, units)), bar, main);
        add(skip(), new OfflineBanner(), app, navigation.tabs);
    }

    private Aside drawer(UserBlock me) {
        var drawer = new Aside(Brand.link(), navigation.drawer, me);
        drawer.addClassName("drawer");
        drawer.getElement().setAttribute("aria-label", getTranslation("app.name"));
        return drawer;
    }

    private Anchor skip() {
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("to-main");
        skip.setRouterIgnore(true);
        return skip;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.add((Component) content);
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        main.getChildren()
                .findFirst()
                .ifPresent(page -> arrived(page, event.getLocation().getPath()));
        getElement().executeJs("window.yizhan && window.yizhan.arrived()");
    }

    /** The page that is shown stays and is about something else now: its name changes with it. */
    public void renamed(Titled page) {
        bar.show(page);
        getUI().ifPresent(ui -> ui.getPage().setTitle(page.getPageTitle()));
    }

    private void arrived(Component content, String path) {
        if (content instanceof Titled page) {
            bar.show(page);
            navigation.open(path, page.parent().map(Titled.Parent::path).orElse(path));
            app.setClassName("notab", page.ownsBottom());
            navigation.tabs.setVisible(!page.ownsBottom());
        }
    }
}
