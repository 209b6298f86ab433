package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One service as a diagram: what is drawn goes into its draft, and lint says at once what it thinks of it. */
@Route(value = "studio/:service/diagram", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class DiagramView extends ServicePage implements BeforeEnterObserver {

    private String key = "";

    DiagramView(StudioServices services, PageWords page, CurrentPerson current) {
        super(services, page, current);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("service").orElse("");
        show();
    }

    private void show() {
        var studio = begin(key, this::show);
        add(head(), tabs(studio, StudioTabs.Tab.DIAGRAM));
        if (studio.isHeldByAnother()) {
            add(held(studio, this::show));
        } else {
            var hint = new Paragraph(getTranslation("studio.draw.hint"));
            hint.addClassNames("hint", "wide-only");
            add(hint);
        }
        var drawing = DraftFile.process(studio);
        var findings = new FindingsCard(
                studio, finding -> drawing.has(String.valueOf(finding.elementId())) ? finding.elementId() : "");
        add(new DrawPanel(studio, drawing, name(), findings), findings.card());
    }

    @Override
    public String title() {
        return getTranslation("studio.draw.title", name());
    }
}
