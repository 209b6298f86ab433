package app.yizhan.ui.schoolyear;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.calendar.CalendarYear;
import app.yizhan.calendar.Gap;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** The working calendar: what is missing first, then the terms and the years that are loaded. */
@Route(value = "calendar", layout = MainLayout.class)
@RolesAllowed(Roles.ADMIN)
class CalendarView extends Div implements Titled {

    private final transient WorkingCalendar calendar;
    private final transient PageWords words;
    private final Div gaps = new Div();
    private final Div terms = new Div();
    private final Div years = new Div();

    CalendarView(WorkingCalendar calendar, PageWords words, CurrentPerson current) {
        this.calendar = calendar;
        this.words = words;
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        gaps.addClassName("col");
        var me = current.id();
        add(head, gaps);
        add(new Card(getTranslation("calendar.terms"))
                .with(
                        terms,
                        new NativeDetails(getTranslation("term.add"), new TermForm(calendar, words, me, this::show))));
        add(new Card(getTranslation("calendar.years"))
                .with(
                        years,
                        new NativeDetails(
                                getTranslation("calendar.add"), new YearForm(calendar, words, me, this::show))));
        show();
    }

    private void show() {
        gaps.removeAll();
        calendar.gaps().forEach(gap -> gaps.add(gap(gap)));
        terms.removeAll();
        terms.add(terms());
        years.removeAll();
        calendar.years().forEach(year -> years.add(year(year)));
        if (years.getChildren().findAny().isEmpty()) {
            years.add(new Paragraph(getTranslation("calendar.none")));
        }
    }

    private Note gap(Gap gap) {
        return new Note(Note.Tone.LATE, words.say("calendar.gap." + gap.kind(), Map.of("what", gap.what())));
    }

    private Table terms() {
        var table = new Table(
                getTranslation("calendar.terms"),
                getTranslation("term.code"),
                getTranslation("term.name"),
                getTranslation("term.first"),
                getTranslation("term.last"));
        var times = words.times();
        calendar.terms()
                .forEach(term ->
                        table.row(term.code(), term.name(), times.day(term.firstDay()), times.day(term.lastDay())));
        return table;
    }

    private NativeDetails year(CalendarYear year) {
        var table = new Table(
                String.valueOf(year.year()),
                getTranslation("calendar.date"),
                getTranslation("calendar.kind"),
                getTranslation("calendar.name"));
        var times = words.times();
        for (CalendarDay day : year.days()) {
            table.row(times.day(day.date()), getTranslation("calendar.kind." + day.kind()), day.name());
        }
        return new NativeDetails(
                getTranslation("calendar.year.line", year.year(), year.days().size(), year.source()), table);
    }

    @Override
    public String title() {
        return getTranslation("nav.calendar");
    }
}
