package app.yizhan.ui.studio;

import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Note;
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
            add(held(studio));
        } else {
            var hint = new Paragraph(getTranslation("studio.draw.hint"));
            hint.addClassNames("hint", "wide-only");
            add(hint);
        }
        var drawing = new Drawing(studio);
        var findings = new FindingsCard(studio, drawing::has);
        add(new DrawPanel(studio, drawing, name(), findings), findings.card());
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
        return getTranslation("studio.draw.title", name());
    }
}
