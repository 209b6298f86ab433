package app.yizhan.ui.week;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.figures.WeekCases;
import app.yizhan.figures.WeekRooms;
import app.yizhan.figures.WeekWords;
import app.yizhan.figures.Weeks;
import app.yizhan.housing.Beds;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.figures.CaseList;
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

/** The requests behind one number of a week, or the rooms. */
@Route(value = "week/cases/:monday/:figure", layout = MainLayout.class)
@RolesAllowed({
    Roles.COLLEGE_OFFICE,
    Roles.DEPUTY_SECRETARY,
    Roles.STUDENT_AFFAIRS,
    Roles.STUDENT_AFFAIRS_HEAD,
    Roles.LEADER
})
class WeekCasesView extends Div implements Titled, BeforeEnterObserver {

    private final transient Weeks weeks;
    private final transient WeekRooms rooms;
    private final transient Beds beds;
    private final transient WeekWords told;
    private final transient Families families;
    private final transient PageWords words;
    private final transient SchoolClock clock;
    private final String me;
    private String title = "";
    private String back = "";

    WeekCasesView(
            Weeks weeks,
            WeekRooms rooms,
            Beds beds,
            WeekWords told,
            Families families,
            PageWords words,
            SchoolClock clock,
            CurrentPerson current) {
        this.weeks = weeks;
        this.rooms = rooms;
        this.beds = beds;
        this.told = told;
        this.families = families;
        this.words = words;
        this.clock = clock;
        me = current.id();
        addClassNames("wide", "dense");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = WeekAddress.cases(
                event.getRouteParameters(), event.getLocation().getQueryParameters(), clock.today());
        title = told.name(asked.figure(), words.locale());
        back = WeekAddress.of(asked.week());
        var head = new H1(title);
        head.addClassName("page-head");
        var times = words.times();
        removeAll();
        add(
                head,
                new Paragraph(words.say(
                        "week.cases.of",
                        times.day(asked.week().first()),
                        times.day(asked.week().last()),
                        told.means(asked.figure(), words.locale()))),
                behind(asked));
    }

    private Div behind(WeekCases asked) {
        return asked.figure().isOfRooms()
                ? new RoomList(title, cursor -> rooms.of(me, asked.week(), cursor, RoomList.PAGE), beds, words)
                : new CaseList(title, cursor -> weeks.cases(me, asked, cursor, CaseList.PAGE), families, words);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent(back, words.say("week.title")));
    }
}
