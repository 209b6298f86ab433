package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.figures.Figure;
import app.yizhan.figures.FigureCase;
import app.yizhan.figures.Figures;
import app.yizhan.figures.Pace;
import app.yizhan.figures.Period;
import app.yizhan.figures.RatingFigures;
import app.yizhan.figures.ReasonFigures;
import app.yizhan.figures.ServiceFigures;
import app.yizhan.figures.StepFigures;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the units that the caller looks after are served. */
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {

    record FiguresAnswer(
            LocalDate from,
            LocalDate to,
            List<ServiceLine> services,
            List<StepLine> steps,
            List<ReasonLine> reasons,
            List<RatingFigures> ratings,
            List<WeekLine> weeks) {}

    /** What came in and what ended in a week. */
    record WeekLine(String service, LocalDate from, LocalDate to, int handedIn, int ended) {}

    /** @param results how many ended at which end event */
    record ServiceLine(
            String service,
            String name,
            int handedIn,
            int ended,
            int inTime,
            int late,
            int open,
            int overdue,
            Map<String, Integer> results) {}

    /** @param unit class, or college for those who see the whole school */
    record StepLine(
            String service,
            String step,
            String stepName,
            @Nullable String unit,
            @Nullable String unitName,
            int settled,
            long medianMinutes,
            long ninthMinutes) {}

    record ReasonLine(String service, String action, String reasonCode, String name, int times) {}

    record CaseLine(
            String requestId,
            String number,
            String service,
            String applicant,
            String status,
            OffsetDateTime submittedAt) {}

    private final Figures figures;
    private final Families families;
    private final SchoolClock clock;

    FiguresApi(Figures figures, Families families, SchoolClock clock) {
        this.figures = figures;
        this.families = families;
        this.clock = clock;
    }

    /** Both days included; without them this week. Besides, the twelve weeks of which the one with the last day is the last. */
    @GetMapping
    FiguresAnswer figures(@RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to, Caller caller) {
        var locale = caller.locale();
        var period = period(from, to);
        return new FiguresAnswer(
                period.first(),
                period.last(),
                figures.services(caller.id(), period).stream()
                        .map(line -> service(line, locale))
                        .toList(),
                figures.steps(caller.id(), period).stream()
                        .map(line -> step(line, locale))
                        .toList(),
                figures.reasons(caller.id(), period).stream()
                        .map(line -> reason(line, locale))
                        .toList(),
                figures.ratings(caller.id(), period),
                figures.paces(caller.id(), Period.weekOf(period.last())).stream()
                        .map(FiguresApi::week)
                        .toList());
    }

    @GetMapping("/cases")
    Items<CaseLine> cases(
            @RequestParam String service,
            @RequestParam Figure figure,
            @RequestParam @Nullable String result,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        return Items.of(
                figures.cases(caller.id(), period(from, to), service, figure, result, cursor, Items.limit(limit)),
                FiguresApi::line);
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return Period.weekOf(to == null ? clock.today() : Days.within("to", to));
        }
        return new Period(Days.within("from", from), Days.within("to", to == null ? from.plusDays(6) : to));
    }

    private ServiceLine service(ServiceFigures line, Locale locale) {
        var counts = line.counts();
        return new ServiceLine(
                line.service(),
                families.latest(line.service()).name(locale),
                counts.get(Figure.HANDED_IN),
                counts.get(Figure.ENDED),
                counts.get(Figure.IN_TIME),
                counts.get(Figure.LATE),
                counts.get(Figure.OPEN),
                counts.get(Figure.OVERDUE),
                line.results());
    }

    private StepLine step(StepFigures line, Locale locale) {
        return new StepLine(
                line.service(),
                line.step(),
                families.of(line.definitionId()).stepName(locale, line.step()),
                line.unitId(),
                "en".equals(locale.getLanguage()) ? line.unitNameEn() : line.unitName(),
                line.settled(),
                line.median().toMinutes(),
                line.ninth().toMinutes());
    }

    private static WeekLine week(Pace pace) {
        return new WeekLine(pace.service(), pace.week().first(), pace.week().last(), pace.handedIn(), pace.ended());
    }

    private static ReasonLine reason(ReasonFigures line, Locale locale) {
        return new ReasonLine(line.service(), line.action(), line.reasonCode(), line.name(locale), line.times());
    }

    static CaseLine line(FigureCase line) {
        return new CaseLine(
                line.requestId(),
                line.number(),
                line.service(),
                line.applicant(),
                line.status().name(),
                Instants.of(line.submittedAt()));
    }
}
