package app.yizhan.ui.studio;

import app.yizhan.refusal.NotFound;
import app.yizhan.studio.ModelParts.Part;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Optional;

/** The decision tables or the forms of a service, each with what uses it; or one of them in its editor. */
abstract class PartsView extends ServicePage implements BeforeEnterObserver {

    private final String kind;
    private final StudioTabs.Tab tab;
    private String key = "";
    private String part = "";
    private String partName = "";

    /** @param kind of its texts, its address, and the parameter that names one */
    PartsView(StudioServices services, PageWords page, CurrentPerson current, String kind, StudioTabs.Tab tab) {
        super(services, page, current);
        this.kind = kind;
        this.tab = tab;
    }

    /** By file. */
    abstract List<Part> parts(String service);

    /** What a person calls it. */
    abstract String name(Part part);

    /** The editor and what lint says. */
    abstract void edit(Studio studio, Part part);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("service").orElse("");
        part = event.getRouteParameters().get("part").orElse("");
        show();
    }

    private void show() {
        var studio = begin(key, this::show);
        var all = parts(key);
        var one = all.stream().filter(it -> it.key().equals(part)).findFirst();
        if (one.isEmpty() && !part.isEmpty()) {
            throw new NotFound(kind);
        }
        partName = one.map(this::name).orElse("");
        add(head(), tabs(studio, tab));
        if (studio.isHeldByAnother()) {
            add(held(studio, this::show));
        }
        one.ifPresentOrElse(it -> one(studio, it), () -> add(new PartsCard(studio, kind, this::name).of(all)));
    }

    private void one(Studio studio, Part found) {
        var about = new Paragraph(
                getTranslation("studio.parts.used", new PartsCard(studio, kind, this::name).used(found)) + " ");
        about.add(Buttons.inside(new Anchor("studio/" + key + "/" + kind, getTranslation("studio." + kind + ".all"))));
        add(about);
        edit(studio, found);
    }

    @Override
    public String title() {
        return Optional.of(partName)
                .filter(it -> !it.isEmpty())
                .map(it -> getTranslation("studio." + kind + ".one", name(), it))
                .orElseGet(() -> getTranslation("studio." + kind + ".title", name()));
    }
}
