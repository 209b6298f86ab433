package app.yizhan.ui.figures;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.figures.Figure;
import app.yizhan.figures.Figures;
import app.yizhan.figures.Period;
import app.yizhan.figures.RatingFigures;
import app.yizhan.figures.ReasonFigures;
import app.yizhan.figures.ServiceFigures;
import app.yizhan.figures.StepFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** What the page shows of one week. */
    record Week(
            Period period,
            List<Compared> services,
            List<StepFigures> steps,
            List<ReasonFigures> reasons,
            List<RatingFigures> ratings) {

        boolean isEmpty() {
            return services.isEmpty() && steps.isEmpty();
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
