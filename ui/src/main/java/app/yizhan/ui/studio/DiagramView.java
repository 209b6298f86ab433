package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One service as a diagram: what is drawn goes into its draft, and lint says at once what it thinks of it. */
@Route(value = "studio/:service/diagram", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class DiagramView extends Div implements Titled, BeforeEnterObserver {

    private final transient StudioServices services;
    private final transient PageWords page;
    private final transient CurrentPerson current;
    private String key = "";
    private String name = "";

    DiagramView(StudioServices services, PageWords page, CurrentPerson current) {
        this.services = services;
        this.page = page;
        this.current = current;
        addClassNames("wide", "dense", "stack-cards");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("service").orElse("");
        show();
    }

    private void show() {
        removeAll();
        var studio =
                new Studio(services, page, current.person(), services.models().get(key), this::show);
        name = services.name(key, getLocale());
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, new StudioTabs(key, name, StudioTabs.Tab.DIAGRAM));
        if (studio.isHeldByAnother()) {
            add(held(studio));
        } else {
            var hint = new Paragraph(getTranslation("studio.draw.hint"));
            hint.addClassNames("hint", "wide-only");
            add(hint);
        }
        var drawing = new Drawing(studio);
        var findings = new FindingsCard(studio, drawing::has);
        add(new DrawPanel(studio, drawing, name, findings), findings.card());
    }

    private Note held(Studio studio) {
        var draft = studio.model().draft();
        var take = Buttons.plain(getTranslation("studio.take"), click -> {
            services.drafts().takeOver(key, studio.me().id());
            show();
        });
        return new Note(
                        Note.Tone.SOON,
                        getTranslation(
                                "studio.held",
                                studio.who(draft.holderId()),
                                page.times().at(draft.heldSince())))
                .with(take);
    }

    @Override
    public String title() {
        return getTranslation("studio.draw.title", name);
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("studio", getTranslation("nav.studio")));
    }
}
