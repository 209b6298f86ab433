package app.yizhan.ui.absence;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Absence;
import app.yizhan.organisation.Absences;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Two weeks of a unit: who is away on which day, and who acts for them. */
@Route(value = "absences/calendar", layout = MainLayout.class)
@RolesAllowed({Roles.COLLEGE_OFFICE, Roles.DEPUTY_SECRETARY})
class AbsenceCalendarView extends Div implements Titled {

    private static final int DAYS = 14;

    private final transient Absences absences;
    private final transient PageWords words;
    private final String me;
    private final LocalDate today;
    private final Div days = new Div();
    private LocalDate first;

    AbsenceCalendarView(Absences absences, PageWords words, SchoolClock clock, CurrentPerson current) {
        this.absences = absences;
        this.words = words;
        me = current.id();
        today = clock.today();
        first = today;
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        var ways = new Div(
                Buttons.plain(getTranslation("absence.earlier"), e -> move(-DAYS)),
                Buttons.plain(getTranslation("absence.later"), e -> move(DAYS)));
        ways.addClassName("chips");
        add(head, new Card(getTranslation("absence.calendar"), ways).with(days));
        move(0);
    }

    private void move(int by) {
        first = first.plusDays(by);
        var all = absences.ofUnit(me, first, first.plusDays(DAYS - 1));
        var table = new Table(
                getTranslation("absence.calendar"), getTranslation("absence.day"), getTranslation("absence.away"));
        for (int i = 0; i < DAYS; i++) {
            var day = first.plusDays(i);
            table.row(
                    new Span(words.times().day(day)),
                    away(all.stream().filter(a -> a.entry().runsOn(day)).toList()));
        }
        days.removeAll();
        days.add(table);
    }

    private Div away(List<Absence> absent) {
        var cell = new Div();
        cell.addClassName("chips");
        absent.forEach(a -> cell.add(new Badge(
                a.substitute() == null ? Badge.Tone.LATE : Badge.Tone.INFO,
                a.substitute() == null
                        ? getTranslation("absence.uncovered", a.absentee())
                        : getTranslation("absence.covered", a.absentee(), a.substitute()))));
        if (absent.isEmpty()) {
            cell.add(new Span(getTranslation("absence.nobody.away")));
        }
        return cell;
    }

    @Override
    public String title() {
        return getTranslation("absence.calendar");
    }

    @Override
    public Optional<Parent> parent() {
        return Optional.of(new Parent("absences", getTranslation("nav.absences")));
    }
}
