package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.studio.Migration;
import app.yizhan.studio.Models.Model;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One service on its sheet: who applies, who decides, by which tables; its usual changes, its versions. */
@Route(value = "studio", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class ModelView extends ServicePage implements HasUrlParameter<String> {

    private final transient Folds folds = new Folds();

    ModelView(StudioServices services, PageWords page, CurrentPerson current) {
        super(services, page, current);
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        show(key);
    }

    private void show(String key) {
        var studio = begin(key, () -> show(key));
        var model = studio.model();
        add(head(model), tabs(studio, StudioTabs.Tab.SHEET));
        if (model.draft() != null) {
            add(new DraftCard(studio).card());
        }
        services.sheet(key, getLocale())
                .ifPresentOrElse(
                        found -> add(new SheetCards(studio, found, folds).cards()),
                        () -> add(new Note(Note.Tone.LATE, getTranslation("studio.unreadable"))));
        moving(key).forEach(migration -> add(new MigrationCard(studio, migration).card()));
        add(new VersionsCard(studio).card(), new FilesCard(studio, folds).card());
    }

    /** The newest, and older ones that are not over. */
    private List<Migration> moving(String key) {
        var all = services.migrations().of(key);
        return all.stream()
                .filter(migration -> migration.pending() > 0 || migration.equals(all.getFirst()))
                .toList();
    }

    private Div head(Model model) {
        var head = new Div(head());
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
        return name();
    }
}
