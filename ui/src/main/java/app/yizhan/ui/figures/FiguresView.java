package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.Period;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.figures.FiguresPresenter.Week;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

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
    private final transient FigureCards cards;
    private final transient WeekNames names;
    private final transient PageWords words;
    private final String me;
    private final Div shown = new Div();
    private transient Period period;
    private String service = "";

    FiguresView(FiguresPresenter presenter, Families families, PageWords words, CurrentPerson current) {
        this.presenter = presenter;
        cards = new FigureCards(families, words);
        names = new WeekNames(families, words);
        this.words = words;
        me = current.id();
        period = presenter.thisWeek();
        addClassNames("wide", "dense", "figures");
        var head = new H1(title());
        head.addClassName("page-head");
        shown.addClassName("stack-cards");
        add(head, shown);
        show();
    }

    private void show(Period other) {
        period = other;
        show();
    }

    private void show() {
        var all = presenter.week(me, period);
        var week = all.of(service);
        var times = words.times();
        shown.removeAll();
        shown.add(
                new Paragraph(words.say("figures.hint", times.day(period.first()), times.day(period.last()))),
                ways(),
                choice(all));
        shown.add(cards.of(week));
        if (week.isEmpty()) {
            shown.add(EmptyState.of(words.say("figures.empty"), words.say("figures.empty.why")));
        }
    }

    private Div ways() {
        var ways = new Div(Buttons.plain(words.say("figures.earlier"), e -> show(period.before())));
        if (period.first().isBefore(presenter.thisWeek().first())) {
            ways.add(Buttons.plain(words.say("figures.later"), e -> show(period.after())));
        }
        ways.add(Buttons.link("ui/figures.csv?from=" + period.first(), words.say("figures.export")));
        ways.addClassName("chips");
        return ways;
    }

    /** The service that is chosen stays to be chosen in a week in which it had nothing. */
    private Field choice(Week all) {
        var options = new LinkedHashMap<String, String>();
        options.put("", words.say("figures.all"));
        Stream.concat(all.told(), Stream.of(service).filter(key -> !key.isEmpty()))
                .distinct()
                .sorted()
                .forEach(key -> options.put(key, names.service(key)));
        var select = new Select(options, service);
        select.addValueChangeListener(chosen -> {
            service = chosen.getValue();
            show();
        });
        return new Field("figures-service", words.say("figures.service"), false, select);
    }

    @Override
    public String title() {
        return getTranslation("nav.figures");
    }
}
