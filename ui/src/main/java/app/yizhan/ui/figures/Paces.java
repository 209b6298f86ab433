package app.yizhan.ui.figures;

import app.yizhan.figures.Figure;
import app.yizhan.figures.Figures;
import app.yizhan.figures.Pace;
import app.yizhan.figures.Period;
import app.yizhan.ui.chart.Chart;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came in and what ended, week by week: as columns, and folded below them as a table. */
public record Paces(List<Pace> paces, Period last, PageWords words) {

    /** One week, all services of it together. */
    private record Line(Period week, int handedIn, int ended) {}

    public Card card() {
        var lines = lines();
        var card = new Card(words.say("figures.pace", Figures.WEEKS)).with(chart(lines));
        if (!last.last().isBefore(words.times().now().toLocalDate())) {
            var still = new Paragraph(words.say("figures.pace.running"));
            still.addClassNames("s", "q");
            card.with(still);
        }
        return card.with(new NativeDetails(words.say("figures.numbers"), table(lines)));
    }

    /** Weeks in which nothing happened are weeks too. */
    private List<Line> lines() {
        Map<Period, List<Pace>> byWeek = paces.stream().collect(Collectors.groupingBy(Pace::week));
        return Stream.iterate(last, Period::before)
                .limit(Figures.WEEKS)
                .map(week -> {
                    var of = byWeek.getOrDefault(week, List.of());
                    return new Line(week, sum(of, Pace::handedIn), sum(of, Pace::ended));
                })
                .toList()
                .reversed();
    }

    private Chart chart(List<Line> lines) {
        return Chart.columns(
                each(lines, line -> words.times().date(line.week().first())),
                each(
                        lines,
                        line -> words.say(
                                "figures.pace.tip",
                                words.times().date(line.week().first()),
                                words.times().date(line.week().last()),
                                line.handedIn(),
                                line.ended())),
                series(Figure.HANDED_IN, Chart.Tone.BRAND, lines, Line::handedIn),
                series(Figure.ENDED, Chart.Tone.INFO, lines, Line::ended));
    }

    private Chart.Series series(Figure figure, Chart.Tone tone, List<Line> lines, ToIntFunction<Line> number) {
        var numbers = lines.stream().mapToInt(number).boxed().toList();
        var name = words.say("figures.what." + figure);
        return new Chart.Series(
                words.say("figures.legend", name, sum(lines, number)), tone, numbers, each(numbers, String::valueOf));
    }

    private Table table(List<Line> lines) {
        var table = new Table(
                words.say("figures.pace", Figures.WEEKS),
                words.say("figures.week"),
                words.say("figures.what.HANDED_IN"),
                words.say("figures.what.ENDED"));
        lines.reversed()
                .forEach(line -> table.row(
                        words.say(
                                "figures.week.days",
                                words.times().date(line.week().first()),
                                words.times().date(line.week().last())),
                        String.valueOf(line.handedIn()),
                        String.valueOf(line.ended())));
        return table;
    }

    private static <T> int sum(List<T> all, ToIntFunction<T> number) {
        return all.stream().mapToInt(number).sum();
    }

    private static <T> List<String> each(List<T> all, Function<T, String> told) {
        return all.stream().map(told).toList();
    }
}
