package app.yizhan.ui.figures;

import app.yizhan.figures.Figure;
import app.yizhan.figures.RatingFigures;
import app.yizhan.figures.StepFigures;
import app.yizhan.ui.chart.Chart;
import app.yizhan.ui.chart.Chart.Series;
import app.yizhan.ui.chart.Chart.Tone;
import app.yizhan.ui.figures.FiguresPresenter.Compared;
import app.yizhan.ui.figures.FiguresPresenter.Outcome;
import app.yizhan.ui.figures.FiguresPresenter.Week;
import app.yizhan.ui.text.PageWords;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The numbers of a week's tables for a glance; of long lists the rows that matter most. */
record WeekCharts(WeekNames names, PageWords words) {

    private static final int ROWS = 10;
    private static final int STARS = 5;

    /** Steps of each service that were settled in time and late; none where nothing had a limit. */
    List<Chart> kept(Week week) {
        var rows = week.services().stream()
                .filter(line -> inTime(line) + late(line) > 0)
                .sorted(Comparator.comparing((Compared line) -> -inTime(line) - late(line)))
                .toList();
        var inTime = each(rows, WeekCharts::inTime);
        var late = each(rows, WeekCharts::late);
        return rows.isEmpty()
                ? List.of()
                : List.of(Chart.parts(
                        each(rows, line -> names.service(line.now().service())),
                        new Series(legend(Figure.IN_TIME, inTime), Tone.BRAND, inTime, each(rows, line -> "")),
                        new Series(legend(Figure.LATE, late), Tone.LATE, late, each(rows, this::kept))));
    }

    private static int inTime(Compared line) {
        return line.now().counts().get(Figure.IN_TIME);
    }

    private static int late(Compared line) {
        return line.now().counts().get(Figure.LATE);
    }

    private String kept(Compared line) {
        return late(line) == 0
                ? words.say("figures.kept.all", inTime(line))
                : words.say("figures.kept", inTime(line), late(line));
    }

    private String legend(Figure figure, List<Integer> numbers) {
        var sum = numbers.stream().mapToInt(number -> number).sum();
        return words.say("figures.legend", words.say("figures.what." + figure), sum);
    }

    Chart outcomes(Week week) {
        var rows = first(week.outcomes());
        var times = each(rows, Outcome::times);
        return Chart.rows(
                each(rows, line -> names.outcome(line, week.isOfOne())),
                new Series(words.say("figures.times"), Tone.BRAND, times, each(times, String::valueOf)));
    }

    /** What takes longest first, whatever service it is of. */
    Chart steps(Week week) {
        var slowest = week.steps().stream()
                .sorted(Comparator.comparing(StepFigures::median).reversed())
                .toList();
        var rows = first(slowest);
        return Chart.rows(
                each(rows, step -> names.stepOf(step, week.isOfOne())),
                spans("figures.median", Tone.BRAND, rows, StepFigures::median),
                spans("figures.ninth", Tone.INFO, rows, StepFigures::ninth));
    }

    private Series spans(String key, Tone tone, List<StepFigures> rows, Function<StepFigures, Duration> span) {
        return new Series(
                words.say(key),
                tone,
                each(rows, step -> span.apply(step).toMinutes()),
                each(rows, step -> words.times().span(span.apply(step))));
    }

    Chart ratings(Week week) {
        var rows = week.ratings();
        return Chart.marks(
                each(rows, line -> names.service(line.service())),
                STARS,
                new Series(
                        words.say("figures.average"),
                        Tone.BRAND,
                        each(rows, RatingFigures::average),
                        each(rows, line -> words.say("figures.rated.by", names.stars(line), line.times()))));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(ROWS, all.size()));
    }

    private static <T, R> List<R> each(List<T> all, Function<T, R> told) {
        return all.stream().map(told).toList();
    }
}
