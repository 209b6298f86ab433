package app.yizhan.ui.behalf;

import app.yizhan.behalf.ObjectionOffices;
import app.yizhan.behalf.Objections;
import app.yizhan.catalog.Families;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where applicants said that they never asked for what a window handed in, for the office to which the window answers. */
@Route(value = "objections", layout = MainLayout.class)
@PermitAll
class ObjectionsView extends Div implements Titled {

    private final transient ObjectionOffices offices;
    private final transient Objections objections;
    private final transient Families families;
    private final transient PageWords page;
    private final String me;
    private final Div rows = new Div();

    ObjectionsView(
            ObjectionOffices offices, Objections objections, Families families, PageWords page, CurrentPerson current) {
        this.offices = offices;
        this.objections = objections;
        this.families = families;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "dense", "stack-cards");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, new Paragraph(getTranslation("objections.hint")), rows);
        show();
    }

    private void show() {
        rows.removeAll();
        var found = offices.list(me);
        if (found.isEmpty()) {
            rows.add(EmptyState.of(getTranslation("objections.none"), getTranslation("objections.none.why")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rlist");
        found.forEach(row -> list.add(new ObjectionCard(
                row, families.latest(row.service()).name(getLocale()), objections, page, me, this::show)));
        rows.add(list);
    }

    @Override
    public String title() {
        return getTranslation("nav.objections");
    }
}
