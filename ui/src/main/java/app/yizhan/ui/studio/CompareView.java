package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;

/** The draft of a service beside its version in force: two diagrams, and every difference in words. */
@Route(value = "studio/:service/compare", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class CompareView extends Div implements Titled, BeforeEnterObserver {

    private final transient StudioServices services;
    private final transient PageWords page;
    private final transient CurrentPerson current;
    private String name = "";

    CompareView(StudioServices services, PageWords page, CurrentPerson current) {
        this.services = services;
        this.page = page;
        this.current = current;
        addClassNames("wide", "dense", "stack-cards");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get("service").orElse("");
        removeAll();
        var model = services.models().get(key);
        var studio = new Studio(services, page, current.person(), model, () -> {});
        name = services.name(key, getLocale());
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, new StudioTabs(key, name, StudioTabs.Tab.COMPARE));
        if (model.draft() == null || model.newest().isEmpty()) {
            add(EmptyState.of(
                    getTranslation("studio.compare.none"),
                    getTranslation("studio.compare.none.why"),
                    Buttons.link("studio/" + key + "/diagram", getTranslation("studio.tab.diagram"))));
            return;
        }
        var old = services.models().bpmn(key, model.newest().get().published().version());
        var changes = services.impact().of(key, Map.of(), getLocale()).changes();
        add(new Comparison(studio, old, new Drawing(studio).bpmn(), changes));
    }

    @Override
    public String title() {
        return getTranslation("studio.compare.title", name);
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("studio", getTranslation("nav.studio")));
    }
}
