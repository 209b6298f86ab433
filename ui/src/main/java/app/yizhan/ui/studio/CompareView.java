package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** The draft of a service beside its version in force: two diagrams, and every difference in words. */
@Route(value = "studio/:service/compare", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class CompareView extends ServicePage implements BeforeEnterObserver {

    CompareView(StudioServices services, PageWords page, CurrentPerson current) {
        super(services, page, current);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get("service").orElse("");
        var studio = begin(key, () -> {});
        var model = studio.model();
        add(head(), tabs(studio, StudioTabs.Tab.COMPARE));
        if (model.draft() == null || model.newest().isEmpty()) {
            add(EmptyState.of(
                    getTranslation("studio.compare.none"),
                    getTranslation("studio.compare.none.why"),
                    Buttons.link("studio/" + key + "/diagram", getTranslation("studio.tab.diagram"))));
            return;
        }
        var old = services.models().bpmn(key, model.newest().get().published().version());
        var changes = services.impact().of(key, Map.of(), getLocale()).changes();
        add(new Comparison(studio, old, DraftFile.process(studio).text(), changes));
    }

    @Override
    public String title() {
        return getTranslation("studio.compare.title", name());
    }
}
