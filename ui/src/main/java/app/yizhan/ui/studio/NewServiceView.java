package app.yizhan.ui.studio;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.studio.NewServices;
import app.yizhan.ui.form.ErrorList;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** A service is made from nothing: what comes of it is a draft, and the studio goes on with that. */
@Route(value = "studio/new", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class NewServiceView extends Div implements Titled {

    private final transient NewServices services;
    private final transient People people;
    private final transient PageWords page;
    private final String me;
    private final NewServiceForm form;
    private final ErrorList errors = new ErrorList();
    private boolean made;

    NewServiceView(NewServices services, People people, PageWords page, CurrentPerson current) {
        this.services = services;
        this.people = people;
        this.page = page;
        me = current.id();
        form = new NewServiceForm(page, services);
        addClassNames("wide", "dense", "stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        var acts = new Div(
                Buttons.link("studio", getTranslation("studio.leave")),
                Buttons.primary(getTranslation("new.create"), click -> create()));
        acts.addClassNames("row", "wrap");
        add(head, new Paragraph(getTranslation("new.hint")), errors, form, acts);
    }

    private void create() {
        // a second click comes while the page of the draft is on its way
        if (made) {
            return;
        }
        // the session may be older than the end of the role
        if (!people.hasRole(me, Roles.ADMIN)) {
            throw new NotFound("page");
        }
        var asked = form.asked();
        asked.clear();
        errors.clear();
        try {
            var draft = services.create(form.said(), null, me, getLocale());
            made = true;
            getUI().ifPresent(ui -> ui.navigate("studio/" + draft.service()));
        } catch (Refusal refused) {
            var wrong = page.refusals().fields(refused);
            if (wrong.isEmpty() || !asked.show(wrong, errors)) {
                errors.show(wrong.values().stream().findFirst().orElseGet(() -> page.of(refused)));
            }
        }
    }

    @Override
    public String title() {
        return getTranslation("new.title");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("studio", getTranslation("nav.studio")));
    }
}
