package app.yizhan.ui.week;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.figures.Figures;
import app.yizhan.figures.Period;
import app.yizhan.figures.WeekReport;
import app.yizhan.figures.WeekWords;
import app.yizhan.figures.Weeks;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.figures.Paces;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A week of the units that the reader looks after: numbers beside those of two other weeks, what is overdue, and why things came back. */
@Route(value = "week", layout = MainLayout.class)
@RolesAllowed({
    Roles.COLLEGE_OFFICE,
    Roles.DEPUTY_SECRETARY,
    Roles.STUDENT_AFFAIRS,
    Roles.STUDENT_AFFAIRS_HEAD,
    Roles.LEADER
})
class WeekView extends Div implements Titled, BeforeEnterObserver {

    private final transient Weeks weeks;
    private final transient Figures figures;
    private final transient WeekWords told;
    private final transient PageWords words;
    private final transient SchoolClock clock;
    private final String me;

    WeekView(Weeks weeks, Figures figures, WeekWords told, PageWords words, SchoolClock clock, CurrentPerson current) {
        this.weeks = weeks;
        this.figures = figures;
        this.told = told;
        this.words = words;
        this.clock = clock;
        me = current.id();
        addClassNames("wide", "dense", "figures", "week");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = WeekAddress.week(event.getLocation().getQueryParameters(), clock.today());
        var week = weeks.of(me, asked.first());
        var head = new H1(title());
        head.addClassName("page-head");
        removeAll();
        add(head, about(week), ways(week.period()));
        if (week.termBefore() == null) {
            add(new Paragraph(words.say("week.no-term-before.why")));
        }
        if (week.isEmpty()) {
            add(EmptyState.of(words.say("figures.empty"), words.say("figures.empty.why")));
        } else {
            cards(week);
        }
    }

    private Paragraph about(WeekReport week) {
        var times = words.times();
        return new Paragraph(words.say(
                "week.about",
                told.scope(week, words.locale()),
                times.day(week.period().first()),
                times.day(week.period().last()),
                times.at(week.at())));
    }

    private Div ways(Period week) {
        var ways = new Div(Buttons.link(WeekAddress.of(week.before()), words.say("figures.earlier")));
        if (week.last().isBefore(clock.today())) {
            ways.add(Buttons.link(WeekAddress.of(week.after()), words.say("figures.later")));
        }
        var pdf = new Anchor(WeekAddress.pdf(week), words.say("week.pdf"));
        pdf.addClassName("btn");
        pdf.setRouterIgnore(true);
        ways.add(pdf);
        ways.addClassName("chips");
        return ways;
    }

    private void cards(WeekReport week) {
        var tables = new WeekTables(week, told, words);
        var numbers = new Card(words.say("week.numbers")).with(tables.numbers());
        if (!week.isOfTheSchool()) {
            numbers.with(new Paragraph(words.say("week.school-only")));
        }
        var overdue = new Card(words.say("week.overdue"));
        overdue.with(week.overdue().isEmpty() ? new Paragraph(words.say("week.overdue.none")) : tables.overdue());
        var reasons = new Card(words.say("week.reasons"));
        reasons.with(week.reasons().isEmpty() ? new Paragraph(words.say("week.reasons.none")) : tables.reasons());
        add(new Paces(figures.paces(me, week.period()), week.period(), words).card());
        add(numbers, overdue, reasons, new Card(words.say("week.services")).with(tables.services()));
    }

    @Override
    public String title() {
        return getTranslation("week.title");
    }
}
