package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.studio.ModelParts;
import app.yizhan.studio.ModelParts.Part;
import app.yizhan.studio.ModelParts.Use;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** The forms of a service; one is changed beside what people will see of it. */
@Route(value = "studio/:service/forms/:part?", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class FormsView extends PartsView {

    private final transient FormPreview.Services preview;

    FormsView(StudioServices services, FormPreview.Services preview, PageWords page, CurrentPerson current) {
        super(services, page, current, "forms", StudioTabs.Tab.FORMS);
        this.preview = preview;
    }

    @Override
    List<Part> parts(String service) {
        return services.parts().forms(service, getLocale());
    }

    /** A form has no name but those of the steps that show it. */
    @Override
    String name(Part part) {
        if (part.users().stream().anyMatch(user -> user.use() == Use.START)) {
            return getTranslation("studio.forms.start");
        }
        var steps = part.users().stream()
                .map(ModelParts.User::name)
                .distinct()
                .limit(2)
                .collect(Collectors.joining(getTranslation("panel.and")));
        return steps.isEmpty() ? part.key() : getTranslation("studio.forms.step", steps);
    }

    @Override
    void edit(Studio studio, Part part) {
        if (!studio.isHeldByAnother()) {
            var hint = new Paragraph(getTranslation("studio.forms.edit"));
            hint.addClassNames("hint", "wide-only");
            add(hint);
        }
        var findings = new FindingsCard(studio, finding -> PartPlaces.of(part, finding));
        var shown = new FormPreview(preview, studio, part.key());
        add(new FormPanel(studio, part, name(part), findings, shown), findings.card());
    }
}
