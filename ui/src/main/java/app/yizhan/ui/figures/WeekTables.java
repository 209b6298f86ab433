package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.Figure;
import app.yizhan.figures.Period;
import app.yizhan.figures.StepFigures;
import app.yizhan.ui.figures.FiguresPresenter.Compared;
import app.yizhan.ui.figures.FiguresPresenter.Week;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a week. */
record WeekTables(Families families, PageWords words) {

    Table services(Week week) {
        var heads = Stream.concat(
                Stream.of("figures.service"), Stream.of(Figure.values()).map(figure -> "figures.what." + figure));
        var table =
                new Table(words.say("figures.services"), heads.map(words::say).toArray(String[]::new));
        week.services().forEach(line -> {
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(name(line.now().service())));
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
        var longest = week.steps().stream()
                .map(StepFigures::ninth)
                .reduce(Duration.ofMinutes(1), (a, b) -> a.compareTo(b) > 0 ? a : b);
        week.steps()
                .forEach(step -> table.row(
                        new Span(words.say("overdue.step.line", name(step.service()), stepName(step))),
                        new Span(unit(step)),
                        new Span(String.valueOf(step.settled())),
                        bar(step.median(), longest),
                        bar(step.ninth(), longest)));
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
                        name(line.service()),
                        String.valueOf(line.times()),
                        BigDecimal.valueOf(line.average())
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString(),
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
                        name(line.service()),
                        String.valueOf(line.times())));
        return table;
    }

    /** The words say it; its length only makes rows easier to compare. */
    private Div bar(Duration length, Duration longest) {
        var fill = new Div();
        fill.getStyle().setWidth(Math.round(100.0 * length.toMinutes() / longest.toMinutes()) + "%");
        var bar = new Div(new Span(words.times().span(length)), fill);
        bar.addClassName("share");
        return bar;
    }

    private String unit(StepFigures step) {
        var name = words.locale().getLanguage().equals("en") ? step.unitNameEn() : step.unitName();
        return name == null ? words.say("overdue.no-unit") : name;
    }

    private String stepName(StepFigures step) {
        return families.of(step.definitionId()).stepName(words.locale(), step.step());
    }

    private String name(String service) {
        return families.latest(service).name(words.locale());
    }
}
