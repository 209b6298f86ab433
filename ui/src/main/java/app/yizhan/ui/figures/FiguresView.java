package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.Figure;
import app.yizhan.figures.Period;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How the units that the reader looks after were served in a week, and where the time goes. */
@Route(value = "figures", layout = MainLayout.class)
@RolesAllowed({
    Roles.COLLEGE_OFFICE,
    Roles.DEPUTY_SECRETARY,
    Roles.STUDENT_AFFAIRS,
    Roles.STUDENT_AFFAIRS_HEAD,
    Roles.LEADER
})
class FiguresView extends Div implements Titled {

    private final transient FiguresPresenter presenter;
    private final transient WeekTables tables;
    private final transient PageWords words;
    private final String me;
    private final Div shown = new Div();

    FiguresView(FiguresPresenter presenter, Families families, PageWords words, CurrentPerson current) {
        this.presenter = presenter;
        tables = new WeekTables(families, words);
        this.words = words;
        me = current.id();
        addClassNames("wide", "dense", "figures");
        var head = new H1(title());
        head.addClassName("page-head");
        shown.addClassName("stack-cards");
        add(head, shown);
        show(presenter.thisWeek());
    }

    private void show(Period period) {
        var week = presenter.week(me, period);
        var times = words.times();
        var ways = new Div(
                Buttons.plain(words.say("figures.earlier"), e -> show(period.before())),
                Buttons.plain(words.say("figures.later"), e -> show(period.after())),
                Buttons.link("ui/figures.csv?from=" + period.first(), words.say("figures.export")));
        ways.addClassName("chips");
        shown.removeAll();
        shown.add(new Paragraph(words.say("figures.hint", times.day(period.first()), times.day(period.last()))), ways);
        if (week.isEmpty()) {
            shown.add(EmptyState.of(words.say("figures.empty"), words.say("figures.empty.why")));
            return;
        }
        shown.add(new Card(words.say("figures.services")).with(tables.services(week), definitions()));
        shown.add(new Card(words.say("figures.steps")).with(tables.steps(week)));
        if (!week.ratings().isEmpty()) {
            shown.add(new Card(words.say("figures.ratings")).with(tables.ratings(week)));
        }
        if (!week.reasons().isEmpty()) {
            shown.add(new Card(words.say("figures.reasons")).with(tables.reasons(week)));
        }
    }

    private NativeDetails definitions() {
        var list = new DescriptionList();
        for (var figure : Figure.values()) {
            list.add(
                    new DescriptionList.Term(words.say("figures.what." + figure)),
                    new DescriptionList.Description(words.say("figures.means." + figure)));
        }
        return new NativeDetails(words.say("figures.how"), list);
    }

    @Override
    public String title() {
        return getTranslation("nav.figures");
    }
}
