package app.yizhan.ui.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.Figure;
import app.yizhan.figures.Pace;
import app.yizhan.figures.Period;
import app.yizhan.figures.RatingFigures;
import app.yizhan.figures.ReasonFigures;
import app.yizhan.figures.ServiceFigures;
import app.yizhan.figures.StepFigures;
import app.yizhan.ui.figures.FiguresPresenter.Week;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A week, one figure a row, under a row of heads. */
record WeekRows(Week week, Families families, Locale locale) {

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("from", "to", "service", "unit", "about", "figure", "value")
                .map(head -> say("figures.column." + head))
                .toList());
        week.services().forEach(line -> counts(line.now(), rows));
        week.steps().forEach(step -> times(step, rows));
        week.reasons().forEach(reason -> rows.add(reason(reason)));
        week.ratings().forEach(rating -> ratings(rating, rows));
        week.paces().stream().filter(pace -> !pace.week().equals(week.period())).forEach(pace -> pace(pace, rows));
        return rows;
    }

    private void counts(ServiceFigures service, List<List<String>> rows) {
        for (var figure : Figure.values()) {
            rows.add(row(
                    service.service(),
                    "",
                    "",
                    say("figures.what." + figure),
                    service.counts().get(figure)));
        }
        service.results().forEach((result, times) -> {
            var name = families.latest(service.service()).text(locale, result).orElse(result);
            rows.add(row(service.service(), "", name, say("figures.what." + Figure.ENDED), times));
        });
    }

    private void times(StepFigures step, List<List<String>> rows) {
        var name = families.of(step.definitionId()).stepName(locale, step.step());
        var unit = "en".equals(locale.getLanguage()) ? step.unitNameEn() : step.unitName();
        var of = unit == null ? say("overdue.no-unit") : unit;
        rows.add(row(step.service(), of, name, say("figures.settled"), step.settled()));
        rows.add(row(
                step.service(),
                of,
                name,
                say("figures.median.minutes"),
                step.median().toMinutes()));
        rows.add(row(
                step.service(),
                of,
                name,
                say("figures.ninth.minutes"),
                step.ninth().toMinutes()));
    }

    private List<String> reason(ReasonFigures reason) {
        return row(reason.service(), "", reason.name(locale), say("figures.action." + reason.action()), reason.times());
    }

    private void ratings(RatingFigures rating, List<List<String>> rows) {
        rows.add(row(rating.service(), "", "", say("figures.rated"), rating.times()));
        rows.add(row(rating.service(), "", "", say("figures.low"), rating.low()));
    }

    /** What the weeks before came to. */
    private void pace(Pace pace, List<List<String>> rows) {
        rows.add(row(pace.week(), pace.service(), "", "", say("figures.what." + Figure.HANDED_IN), pace.handedIn()));
        rows.add(row(pace.week(), pace.service(), "", "", say("figures.what." + Figure.ENDED), pace.ended()));
    }

    private List<String> row(String service, String unit, String about, String figure, long value) {
        return row(week.period(), service, unit, about, figure, value);
    }

    private List<String> row(Period of, String service, String unit, String about, String figure, long value) {
        return List.of(
                of.first().toString(),
                of.last().toString(),
                families.latest(service).name(locale),
                unit,
                about,
                figure,
                String.valueOf(value));
    }

    private String say(String key) {
        return I18NProvider.translate(locale, key);
    }
}
