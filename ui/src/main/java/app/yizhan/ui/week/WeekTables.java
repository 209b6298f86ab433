package app.yizhan.ui.week;

import app.yizhan.figures.Compared;
import app.yizhan.figures.OverdueStep;
import app.yizhan.figures.Period;
import app.yizhan.figures.WeekCases;
import app.yizhan.figures.WeekFigure;
import app.yizhan.figures.WeekReason;
import app.yizhan.figures.WeekReport;
import app.yizhan.figures.WeekService;
import app.yizhan.figures.WeekWords;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The tables of a week; every number opens what is behind it. */
record WeekTables(WeekReport week, WeekWords told, PageWords words) {

    private static final int CALLED = 3;
    private static final List<WeekFigure> OF_A_SERVICE =
            List.of(WeekFigure.HANDED_IN, WeekFigure.IN_TIME, WeekFigure.LATE, WeekFigure.OVERDUE);

    Table numbers() {
        var table = new Table(
                words.say("week.numbers"),
                words.say("week.number"),
                words.say("week.column.now"),
                words.say("week.column.before"),
                words.say("week.column.term-before"));
        table.addClassName("numbers");
        week.counts().forEach((figure, count) -> {
            List<Component> cells = new ArrayList<>();
            cells.add(explained(figure));
            cells.addAll(three(count, WeekCases.of(week.period(), figure), UnaryOperator.identity()));
            table.row(cells.toArray(Component[]::new));
        });
        return table;
    }

    /** The definition opens and closes by key like any other part of the page. */
    private NativeDetails explained(WeekFigure figure) {
        var name = told.name(figure, words.locale());
        var means = new NativeDetails(new Span(name), new Paragraph(told.means(figure, words.locale())));
        means.getSummary().add(new Span("?"));
        means.getSummary().getElement().setAttribute("aria-label", words.say("week.what-is", name));
        means.addClassName("means");
        return means;
    }

    /** @param only narrows what is behind the number */
    private List<Component> three(Compared count, WeekCases asked, UnaryOperator<WeekCases> only) {
        var termBefore = week.termBefore();
        return List.of(
                number(count.now(), only.apply(asked)),
                number(count.before(), only.apply(WeekCases.of(week.period().before(), asked.figure()))),
                termBefore == null || count.termBefore() == null
                        ? new Span(words.say("week.no-term-before"))
                        : number(count.termBefore(), only.apply(WeekCases.of(termBefore, asked.figure()))));
    }

    private static WeekCases behind(Period week, WeekService line, WeekFigure figure) {
        return WeekCases.of(week, figure).ofService(line.service());
    }

    private static Component number(int count, WeekCases behind) {
        return number(count, String.valueOf(count), behind);
    }

    private static Component number(int count, String said, WeekCases behind) {
        return count == 0 ? new Span(said) : Buttons.inside(new Anchor(WeekAddress.of(behind), said));
    }

    Table services() {
        var heads = Stream.concat(
                Stream.of(words.say("week.service")),
                OF_A_SERVICE.stream().map(figure -> told.name(figure, words.locale())));
        var table = new Table(words.say("week.services"), heads.toArray(String[]::new));
        week.services().forEach(line -> {
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(told.service(line.service(), words.locale())));
            OF_A_SERVICE.forEach(figure -> cells.add(cell(line, figure)));
            table.row(cells.toArray(Component[]::new));
        });
        return table;
    }

    private Div cell(WeekService line, WeekFigure figure) {
        var count = line.counts().get(figure);
        var cell = new Div(
                number(count.now(), String.valueOf(count.now()), behind(week.period(), line, figure)),
                number(
                        count.before(),
                        words.say("figures.before", count.before()),
                        behind(week.period().before(), line, figure)));
        var termBefore = week.termBefore();
        if (termBefore != null && count.termBefore() != null) {
            cell.add(number(
                    count.termBefore(),
                    words.say("figures.term-before", count.termBefore()),
                    behind(termBefore, line, figure)));
        }
        cell.addClassName("figure");
        return cell;
    }

    Table overdue() {
        var table = new Table(
                words.say("week.overdue"),
                words.say("week.unit"),
                words.say("week.overdue.step"),
                words.say("week.steps"),
                words.say("week.oldest"),
                words.say("week.call.head"));
        week.overdue()
                .forEach(line -> table.row(
                        new Span(told.unit(line, words.locale())),
                        new Span(told.step(line, words.locale())),
                        number(line.overdue(), behind(line)),
                        new Span(words.times().span(Duration.between(line.oldest(), week.at()))),
                        new Span(told.toCall(line, CALLED, true, words.locale()))));
        return table;
    }

    private WeekCases behind(OverdueStep line) {
        return new WeekCases(
                Period.weekOf(week.at().toLocalDate()),
                WeekFigure.OVERDUE,
                line.service(),
                line.step(),
                line.unitId() == null ? WeekCases.NO_UNIT : line.unitId(),
                null);
    }

    Table reasons() {
        var table = new Table(
                words.say("week.reasons"),
                words.say("week.reason.head"),
                words.say("week.service"),
                words.say("week.column.now"),
                words.say("week.column.before"),
                words.say("week.column.term-before"));
        week.reasons().forEach(line -> table.row(reason(line)));
        return table;
    }

    private Component[] reason(WeekReason line) {
        var given = line.given();
        var figure = given.action().equals("RETURN") ? WeekFigure.RETURNED : WeekFigure.REJECTED;
        UnaryOperator<WeekCases> only =
                asked -> new WeekCases(asked.week(), asked.figure(), given.service(), null, null, given.reasonCode());
        List<Component> cells = new ArrayList<>();
        cells.add(new Span(told.reason(line, words.locale())));
        cells.add(new Span(told.service(given.service(), words.locale())));
        cells.addAll(three(line.times(), WeekCases.of(week.period(), figure), only));
        return cells.toArray(Component[]::new);
    }
}
