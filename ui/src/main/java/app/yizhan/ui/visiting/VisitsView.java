package app.yizhan.ui.visiting;

import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import app.yizhan.ui.visiting.VisitsPresenter.Week;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The week's planner: what is left of the quota, and the rooms by building and floor with the reason for each. */
@Route(value = "visits", layout = MainLayout.class)
@RolesAllowed({
    Roles.COUNSELOR,
    Roles.CLASS_TEACHER,
    Roles.COLLEGE_OFFICE,
    Roles.DEPUTY_SECRETARY,
    Roles.LEADER,
    Roles.DUTY_COUNSELOR
})
class VisitsView extends Div implements Titled {

    private final transient VisitsParts parts;
    private final transient PageWords words;

    VisitsView(VisitsPresenter presenter, VisitsParts parts, PageWords words, CurrentPerson current) {
        this.parts = parts;
        this.words = words;
        addClassNames("narrow", "visits");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, parts.ways());
        var weeks = presenter.of(current.id());
        weeks.forEach(this::show);
        if (weeks.isEmpty()) {
            nothing();
        }
    }

    private void show(Week week) {
        var all = new Div(parts.progress(week.plan()));
        all.addClassName("col");
        if (week.plan().takenOverBy() != null) {
            add(all);
            return;
        }
        if (week.buildings().isEmpty()) {
            all.add(new Paragraph(parts.none()));
        }
        week.buildings().forEach((building, floors) -> all.add(parts.building(building, floors)));
        add(all);
    }

    private void nothing() {
        add(EmptyState.of(words.say("visits.none"), words.say("visits.none.why")));
    }

    @Override
    public String title() {
        return getTranslation("nav.visits");
    }
}
