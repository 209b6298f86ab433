package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.studio.ModelParts.Part;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The decision tables of a service; one is changed as a table, and lint says at once what its rows leave open. */
@Route(value = "studio/:service/tables/:part?", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class TablesView extends PartsView {

    TablesView(StudioServices services, PageWords page, CurrentPerson current) {
        super(services, page, current, "tables", StudioTabs.Tab.TABLES);
    }

    @Override
    List<Part> parts(String service) {
        return services.parts().tables(service, getLocale());
    }

    @Override
    String name(Part part) {
        return part.name();
    }

    @Override
    void edit(Studio studio, Part part) {
        if (!studio.isHeldByAnother()) {
            var hint = new Paragraph(getTranslation("studio.tables.edit"));
            hint.addClassNames("hint", "wide-only");
            add(hint);
        }
        var findings = new FindingsCard(studio, finding -> PartPlaces.of(part, finding));
        add(new TablePanel(studio, part, findings), findings.card());
    }
}
