package app.yizhan.ui.figures;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.figures.Figure;
import app.yizhan.figures.Figures;
import app.yizhan.figures.Pace;
import app.yizhan.figures.Period;
import app.yizhan.figures.RatingFigures;
import app.yizhan.figures.ReasonFigures;
import app.yizhan.figures.ServiceFigures;
import app.yizhan.figures.StepFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A week beside the week before and the same week of the term before. */
@Component
class FiguresPresenter {

    /**
     * @param termBefore null where there is no such week
     */
    record Compared(
            ServiceFigures now,
            @Nullable ServiceFigures before,
            @Nullable ServiceFigures termBefore) {}

    /** Requests that ended in the same way. */
    record Outcome(String service, String result, int times) {}

    /**
     * What the page shows of one week.
     *
     * @param paces of the weeks before it and its own
     */
    record Week(
            Period period,
            List<Pace> paces,
            List<Compared> services,
            List<StepFigures> steps,
            List<ReasonFigures> reasons,
            List<RatingFigures> ratings) {

        boolean isEmpty() {
            return services.isEmpty() && steps.isEmpty();
        }

        /** Keys of the services of which something is told. */
        Stream<String> told() {
            return Stream.concat(
                            services.stream().map(line -> line.now().service()),
                            paces.stream().map(Pace::service))
                    .distinct();
        }

        boolean isOfOne() {
            return told().count() == 1;
        }

        /** @param service its key; empty: all of them */
        Week of(String service) {
            return service.isEmpty()
                    ? this
                    : new Week(
                            period,
                            only(paces, Pace::service, service),
                            only(services, line -> line.now().service(), service),
                            only(steps, StepFigures::service, service),
                            only(reasons, ReasonFigures::service, service),
                            only(ratings, RatingFigures::service, service));
        }

        private static <T> List<T> only(List<T> all, Function<T, String> of, String service) {
            return all.stream().filter(line -> of.apply(line).equals(service)).toList();
        }

        /** Most frequent first. */
        List<Outcome> outcomes() {
            return services.stream()
                    .flatMap(line -> line.now().results().entrySet().stream()
                            .map(it -> new Outcome(line.now().service(), it.getKey(), it.getValue())))
                    .sorted(Comparator.comparing(Outcome::times).reversed())
                    .toList();
        }
    }

    /** Figures of the present moment: a week before has none of its own. */
    static boolean isOfNow(Figure figure) {
        return figure == Figure.OPEN || figure == Figure.OVERDUE;
    }

    private final Figures figures;
    private final WorkingCalendar calendar;
    private final SchoolClock clock;

    FiguresPresenter(Figures figures, WorkingCalendar calendar, SchoolClock clock) {
        this.figures = figures;
        this.calendar = calendar;
        this.clock = clock;
    }

    Period thisWeek() {
        return Period.weekOf(clock.today());
    }

    Week week(String personId, Period period) {
        var before = byService(personId, Optional.of(period.before()));
        var termBefore = byService(personId, period.inTermBefore(calendar.terms()));
        var services = figures.services(personId, period).stream()
                .map(now -> new Compared(now, before.get(now.service()), termBefore.get(now.service())))
                .toList();
        return new Week(
                period,
                figures.paces(personId, period),
                services,
                figures.steps(personId, period),
                figures.reasons(personId, period),
                figures.ratings(personId, period));
    }

    private Map<String, ServiceFigures> byService(String personId, Optional<Period> period) {
        return period.map(p -> figures.services(personId, p)).orElse(List.of()).stream()
                .collect(Collectors.toMap(ServiceFigures::service, Function.identity()));
    }
}
