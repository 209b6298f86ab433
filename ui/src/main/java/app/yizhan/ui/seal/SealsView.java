package app.yizhan.ui.seal;

import app.yizhan.seal.SealKeeping;
import app.yizhan.seal.SealReading;
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
import jakarta.annotation.security.PermitAll;

/** The seals that one keeps: what is on file, what they are put on by themselves, and on which document each was put by whom. */
@Route(value = "seals", layout = MainLayout.class)
@PermitAll
class SealsView extends Div implements Titled, BeforeEnterObserver {

    private final transient SealReading reading;
    private final transient SealKeeping keeping;
    private final transient PageWords page;
    private final transient CurrentPerson current;
    private final Div units = new Div();

    SealsView(SealReading reading, SealKeeping keeping, PageWords page, CurrentPerson current) {
        this.reading = reading;
        this.keeping = keeping;
        this.page = page;
        this.current = current;
        addClassNames("narrow", "dense", "stack-cards");
        units.addClassName("stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, new Paragraph(getTranslation("seals.hint")), units);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        units.removeAll();
        var me = current.id();
        reading.of(me, getLocale()).forEach(kept -> {
            units.add(
                    new SealCard(kept, keeping, page, me, this::show),
                    new AllowedCard(kept, keeping, page, me, this::show),
                    new UsesCard(kept, page));
        });
    }

    @Override
    public String title() {
        return getTranslation("nav.seals");
    }
}
