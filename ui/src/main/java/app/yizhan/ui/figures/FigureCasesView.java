package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.Figure;
import app.yizhan.figures.Figures;
import app.yizhan.figures.Period;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The requests behind one figure of a week. */
@Route(value = "figures/cases/:service/:figure/:monday", layout = MainLayout.class)
@RolesAllowed({
    Roles.COLLEGE_OFFICE,
    Roles.DEPUTY_SECRETARY,
    Roles.STUDENT_AFFAIRS,
    Roles.STUDENT_AFFAIRS_HEAD,
    Roles.LEADER
})
class FigureCasesView extends Div implements Titled, BeforeEnterObserver {

    private final transient Figures figures;
    private final transient Families families;
    private final transient PageWords words;
    private final String me;
    private String title = "";

    FigureCasesView(Figures figures, Families families, PageWords words, CurrentPerson current) {
        this.figures = figures;
        this.families = families;
        this.words = words;
        me = current.id();
        addClassNames("wide", "dense");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters();
        var service = asked.get("service").orElse("");
        var figure = figure(asked);
        var family = families.find(service).orElseThrow(() -> new NotFound("page"));
        title = words.say("figures.cases", family.name(words.locale()), words.say("figures.what." + figure));
        var head = new H1(title);
        head.addClassName("page-head");
        var week = week(asked);
        removeAll();
        add(
                head,
                new CaseList(
                        title,
                        cursor -> figures.cases(me, week, service, figure, null, cursor, CaseList.PAGE),
                        families,
                        words));
    }

    private static Figure figure(RouteParameters asked) {
        try {
            return Figure.valueOf(asked.get("figure").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("page");
        }
    }

    private static Period week(RouteParameters asked) {
        try {
            return Period.weekOf(LocalDate.parse(asked.get("monday").orElse("")));
        } catch (DateTimeException | InvalidFields e) {
            throw new NotFound("page");
        }
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("figures", words.say("nav.figures")));
    }
}
