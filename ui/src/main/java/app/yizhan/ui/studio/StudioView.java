package app.yizhan.ui.studio;

import app.yizhan.organisation.Person;
import app.yizhan.organisation.Roles;
import app.yizhan.studio.Models.Model;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The services there are: their newest version, the cases that run, and what is being changed. */
@Route(value = "studio", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class StudioView extends Div implements Titled {

    private final transient StudioServices services;
    private final transient PageWords page;

    StudioView(StudioServices services, PageWords page) {
        this.services = services;
        this.page = page;
        addClassNames("wide", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        var table = new Table(
                title(),
                getTranslation("studio.service"),
                getTranslation("studio.version"),
                getTranslation("studio.running"),
                getTranslation("studio.published"),
                getTranslation("studio.draft"));
        services.models().all().forEach(model -> table.row(row(model)));
        add(
                head,
                new Paragraph(getTranslation("studio.hint")),
                new Card(getTranslation("studio.services"), Buttons.link("studio/new", getTranslation("new.title")))
                        .with(table));
    }

    private Component[] row(Model model) {
        var newest = model.newest();
        var link = Buttons.inside(new Anchor("studio/" + model.key(), name(model)));
        return new Component[] {
            link,
            new Span(newest.map(v ->
                            getTranslation("studio.version.n", v.published().version()))
                    .orElse("–")),
            new Span(String.valueOf(model.running())),
            new Span(newest.map(v -> page.times().at(v.published().publishedAt()) + " "
                            + by(v.published().publishedBy()))
                    .orElse("–")),
            draft(model)
        };
    }

    private String name(Model model) {
        return services.families()
                .find(model.key())
                .map(family -> family.name(page.locale()))
                .orElseGet(() -> services.name(model.key(), page.locale()));
    }

    private String by(@Nullable String personId) {
        return personId == null
                ? getTranslation("studio.shipped")
                : services.people()
                        .find(personId)
                        .map(Person::name)
                        .map(page::name)
                        .orElse("–");
    }

    private Component draft(Model model) {
        var draft = model.draft();
        return draft == null
                ? new Span("–")
                : new Badge(Badge.Tone.INFO, getTranslation("studio.draft.by", by(draft.holderId())));
    }

    @Override
    public String title() {
        return getTranslation("nav.studio");
    }
}
