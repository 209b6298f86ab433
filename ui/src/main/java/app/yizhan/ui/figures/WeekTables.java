package app.yizhan.ui.figures;

import app.yizhan.figures.Figure;
import app.yizhan.figures.Period;
import app.yizhan.ui.figures.FiguresPresenter.Compared;
import app.yizhan.ui.figures.FiguresPresenter.Week;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a week. */
record WeekTables(WeekNames names, PageWords words) {

    Table services(Week week) {
        var heads = Stream.concat(
                Stream.of("figures.service"), Stream.of(Figure.values()).map(figure -> "figures.what." + figure));
        var table =
                new Table(words.say("figures.services"), heads.map(words::say).toArray(String[]::new));
        week.services().forEach(line -> {
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(names.service(line.now().service())));
            Stream.of(Figure.values()).forEach(figure -> cells.add(cell(week.period(), line, figure)));
            table.row(cells.toArray(Component[]::new));
        });
        return table;
    }

    /** The figure opens the requests behind it. */
    private Div cell(Period period, Compared line, Figure figure) {
        var count = line.now().counts().get(figure);
        var href = "figures/cases/" + line.now().service() + "/" + figure + "/" + period.first();
        var cell = new Div(count == 0 ? new Span("0") : Buttons.inside(new Anchor(href, String.valueOf(count))));
        cell.addClassName("figure");
        if (!FiguresPresenter.isOfNow(figure)) {
            var before = line.before() == null ? 0 : line.before().counts().get(figure);
            cell.add(new Span(words.say("figures.before", before)));
            if (line.termBefore() != null) {
                cell.add(new Span(words.say(
                        "figures.term-before", line.termBefore().counts().get(figure))));
            }
        }
        return cell;
    }

    Table steps(Week week) {
        var table = new Table(
                words.say("figures.steps"),
                words.say("figures.step"),
                words.say("overdue.unit"),
                words.say("figures.settled"),
                words.say("figures.median"),
                words.say("figures.ninth"));
        week.steps()
                .forEach(step -> table.row(
                        names.serviceStep(step),
                        names.unit(step),
                        String.valueOf(step.settled()),
                        words.times().span(step.median()),
                        words.times().span(step.ninth())));
        return table;
    }

    Table outcomes(Week week) {
        var table = new Table(
                words.say("figures.outcomes"),
                words.say("figures.outcome"),
                words.say("figures.service"),
                words.say("figures.times"));
        week.outcomes()
                .forEach(line ->
                        table.row(names.result(line), names.service(line.service()), String.valueOf(line.times())));
        return table;
    }

    Table ratings(Week week) {
        var table = new Table(
                words.say("figures.ratings"),
                words.say("figures.service"),
                words.say("figures.rated"),
                words.say("figures.average"),
                words.say("figures.low"));
        week.ratings()
                .forEach(line -> table.row(
                        names.service(line.service()),
                        String.valueOf(line.times()),
                        names.stars(line),
                        String.valueOf(line.low())));
        return table;
    }

    Table reasons(Week week) {
        var table = new Table(
                words.say("figures.reasons"),
                words.say("figures.reason"),
                words.say("figures.service"),
                words.say("figures.times"));
        week.reasons()
                .forEach(line -> table.row(
                        words.say(
                                "overdue.step.line",
                                words.say("figures.action." + line.action()),
                                line.name(words.locale())),
                        names.service(line.service()),
                        String.valueOf(line.times())));
        return table;
    }
}
