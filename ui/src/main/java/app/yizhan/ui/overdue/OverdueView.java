package app.yizhan.ui.overdue;

import app.yizhan.catalog.Families;
import app.yizhan.escalation.OverdueBoard;
import app.yizhan.organisation.Roles;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;

/** What waits in the units that the reader looks after, most overdue first. */
@Route(value = "overdue", layout = MainLayout.class)
@RolesAllowed({
    Roles.COLLEGE_OFFICE,
    Roles.DEPUTY_SECRETARY,
    Roles.STUDENT_AFFAIRS,
    Roles.STUDENT_AFFAIRS_HEAD,
    Roles.LEADER
})
class OverdueView extends Div implements Titled {

    private static final int LINKS = 5;

    private final transient Families families;
    private final transient PageWords words;

    OverdueView(OverdueBoard board, Families families, PageWords words, CurrentPerson current) {
        this.families = families;
        this.words = words;
        addClassNames("wide", "dense");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head, new Paragraph(words.say("overdue.hint")));
        var lines = board.of(current.id());
        if (lines.isEmpty()) {
            add(EmptyState.of(words.say("overdue.empty"), words.say("overdue.empty.why")));
            return;
        }
        var table = new Table(
                title(),
                words.say("overdue.unit"),
                words.say("overdue.step"),
                words.say("overdue.waiting"),
                words.say("overdue.soon"),
                words.say("overdue.late"),
                words.say("overdue.oldest"),
                words.say("overdue.requests"));
        lines.forEach(line -> table.row(cells(line)));
        add(table);
    }

    private Component[] cells(OverdueBoard.Line line) {
        var family = families.of(line.definitionId());
        var locale = words.locale();
        var unit = locale.getLanguage().equals("en") ? line.unitNameEn() : line.unitName();
        var waited = Duration.between(line.oldest(), words.times().now());
        return new Component[] {
            new Span(unit == null ? words.say("overdue.no-unit") : unit),
            new Span(words.say("overdue.step.line", family.name(locale), family.stepName(locale, line.step()))),
            new Span(String.valueOf(line.waiting())),
            count(line.dueSoon(), Badge.Tone.SOON),
            count(line.overdue(), Badge.Tone.LATE),
            new Span(words.times().span(waited)),
            links(line)
        };
    }

    private static Component count(int number, Badge.Tone tone) {
        var figure = String.valueOf(number);
        return number == 0 ? new Span(figure) : new Badge(tone, figure);
    }

    private Div links(OverdueBoard.Line line) {
        var links = new Div();
        links.addClassNames("row", "wrap");
        line.late().stream().limit(LINKS).forEach(late -> {
            var link = Buttons.inside(new Anchor("requests/" + late.requestId(), late.number()));
            link.getElement()
                    .setAttribute(
                            "title", late.applicant() + ", " + words.times().at(late.due()));
            links.add(link);
        });
        if (line.late().size() > LINKS) {
            links.add(new Span(words.say("overdue.more", line.late().size() - LINKS)));
        }
        return links;
    }

    @Override
    public String title() {
        return getTranslation("nav.overdue");
    }
}
