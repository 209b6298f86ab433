package app.yizhan.ui.door;

import app.yizhan.access.DoorMistakes;
import app.yizhan.access.Registration;
import app.yizhan.organisation.Roles;
import app.yizhan.request.Page;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Returns that doors registered: who came in when, and the way back if it was somebody else with the card. */
@Route(value = "door-returns", layout = MainLayout.class)
@RolesAllowed({Roles.COUNSELOR, Roles.DUTY_COUNSELOR})
class DoorReturnsView extends Div implements Titled {

    private static final int PAGE = 50;

    private final transient DoorMistakes mistakes;
    private final transient PageWords page;
    private final String me;
    private final Div list = new Div();

    DoorReturnsView(DoorMistakes mistakes, PageWords page, CurrentPerson current) {
        this.mistakes = mistakes;
        this.page = page;
        this.me = current.id();
        addClassNames("narrow", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, new Paragraph(page.say("door-returns.hint")), list);
        show();
    }

    private void show() {
        list.removeAll();
        var first = mistakes.of(me, null, PAGE);
        if (first.items().isEmpty()) {
            list.add(EmptyState.of(page.say("door-returns.none"), page.say("door-returns.none.why")));
            return;
        }
        var table = new Table(
                title(),
                page.say("door-returns.who"),
                page.say("door-returns.leave"),
                page.say("door-returns.seen"),
                page.say("door-returns.wrong"));
        list.add(table);
        add(table, first);
    }

    private void add(Table table, Page<Registration> found) {
        found.items()
                .forEach(it ->
                        table.row(who(it), leave(it), new Span(page.times().at(it.seenAt())), act(it)));
        if (found.next() != null) {
            list.add(Buttons.plain(getTranslation("list.more"), click -> {
                list.remove(click.getSource());
                add(table, mistakes.of(me, found.next(), PAGE));
            }));
        }
    }

    private Div who(Registration it) {
        return column(page.name(it.applicantName()), it.unitName() == null ? "" : it.unitName());
    }

    private Div leave(Registration it) {
        var times = page.times();
        return column(page.say("door-returns.from-to", times.at(it.startAt()), times.at(it.endAt())), it.number());
    }

    private static Div column(String first, String second) {
        var more = new Span(second);
        more.addClassNames("s", "q");
        return new Div(new Div(first), more);
    }

    private Div act(Registration it) {
        var until = new Span(page.say("door-returns.until", page.times().at(it.openUntil())));
        until.addClassNames("s", "q");
        var button = Buttons.plain(
                page.say("door-returns.wrong.do"),
                click -> new DoorMistakeSheet(it, mistakes, page, me, this::show).open());
        button.setAriaLabel(page.say("door-returns.wrong.of", page.name(it.applicantName())));
        return new Div(button, new Div(until));
    }

    @Override
    public String title() {
        return getTranslation("nav.door-returns");
    }
}
