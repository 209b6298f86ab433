package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.studio.Models.Model;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One service on its sheet: who applies, who decides, by which tables; its usual changes, its versions. */
@Route(value = "studio", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class ModelView extends Div implements Titled, HasUrlParameter<String> {

    private final transient StudioServices services;
    private final transient PageWords page;
    private final transient CurrentPerson current;
    private String title = "";

    ModelView(StudioServices services, PageWords page, CurrentPerson current) {
        this.services = services;
        this.page = page;
        this.current = current;
        addClassNames("wide", "dense", "stack-cards");
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        show(key);
    }

    private void show(String key) {
        removeAll();
        var model = services.models().get(key);
        var sheet = services.sheet(key, getLocale());
        title = services.name(key, getLocale());
        var studio = new Studio(services, page, current.person(), model, () -> show(key));
        add(head(model), new StudioTabs(key, title, StudioTabs.Tab.SHEET));
        if (model.draft() != null) {
            add(new DraftCard(studio).card());
        }
        sheet.ifPresentOrElse(
                found -> add(new SheetCards(studio, found).cards()),
                () -> add(new Note(Note.Tone.LATE, getTranslation("studio.unreadable"))));
        add(new VersionsCard(studio).card());
    }

    private Div head(Model model) {
        var name = new H1(title);
        name.addClassName("page-head");
        var head = new Div(name);
        model.newest()
                .ifPresent(v -> head.add(new Badge(
                        Badge.Tone.PLAIN,
                        getTranslation("studio.version.n", v.published().version()))));
        head.add(new Badge(Badge.Tone.PLAIN, getTranslation("studio.running.n", model.running())));
        if (model.draft() != null) {
            head.add(new Badge(Badge.Tone.INFO, getTranslation("studio.draft")));
        }
        head.addClassNames("row", "wrap");
        return head;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("studio", getTranslation("nav.studio")));
    }
}
