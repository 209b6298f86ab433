package app.yizhan.figures;

import app.yizhan.catalog.Families;
import app.yizhan.figures.internal.FigureMapper;
import app.yizhan.figures.internal.WeekMapper;
import app.yizhan.figures.internal.WeekMapper.AnswerStep;
import app.yizhan.figures.internal.WeekMapper.Span;
import app.yizhan.figures.internal.WeekMapper.WeekRow;
import app.yizhan.visiting.UnvisitedRooms;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts weeks: what every period has, and what only a week is told by. */
@Component
class WeekCounts {

    /** In which service, and what. */
    private record Key(String service, WeekFigure figure) {}

    private record ReasonKey(String service, String action, String code) {}

    /** Of all services together, and of each by its key. */
    record Counted(Map<WeekFigure, Compared> all, List<WeekService> byService) {}

    private final FigureMapper figures;
    private final WeekMapper mapper;
    private final UnvisitedRooms unvisited;
    private final Families families;

    WeekCounts(FigureMapper figures, WeekMapper mapper, UnvisitedRooms unvisited, Families families) {
        this.figures = figures;
        this.mapper = mapper;
        this.unvisited = unvisited;
        this.families = families;
    }

    /** @param withAnswers whether to count what has no answer: whoever asks for one goes by an alias, which has no college */
    Counted count(ThreeWeeks weeks, boolean withAnswers) {
        var answers = withAnswers ? answers() : List.<AnswerStep>of();
        var told = Arrays.stream(WeekFigure.values())
                .filter(figure -> withAnswers || figure != WeekFigure.UNANSWERED)
                .toList();
        var rows = weeks.read(span -> rows(span, answers));
        var each = rows.sums(row -> new Key(row.service(), row.figure()), WeekRow::times);
        var services = rows.all()
                .map(WeekRow::service)
                .distinct()
                .sorted()
                .map(service -> new WeekService(service, told(told, figure -> each.of(new Key(service, figure)))))
                .toList();
        return new Counted(told(told, rows.sums(WeekRow::figure, WeekRow::times)::of), services);
    }

    private static Map<WeekFigure, Compared> told(List<WeekFigure> told, Function<WeekFigure, Compared> number) {
        Map<WeekFigure, Compared> numbers = new EnumMap<>(WeekFigure.class);
        told.forEach(figure -> numbers.put(figure, number.apply(figure)));
        return Collections.unmodifiableMap(numbers);
    }

    private List<WeekRow> rows(Span span, List<AnswerStep> answers) {
        var ofPeriods = figures.counts(span.colleges(), span.from(), span.to(), span.at()).stream()
                .flatMap(row ->
                        WeekFigure.of(row.figure())
                                .map(figure -> new WeekRow(row.service(), figure, row.times()))
                                .stream());
        var rooms =
                new WeekRow(UnvisitedRooms.SERVICE, WeekFigure.UNVISITED, unvisited.count(span.colleges(), span.at()));
        return Stream.of(ofPeriods, mapper.counts(span, answers).stream(), Stream.of(rooms))
                .flatMap(row -> row)
                .filter(row -> row.times() > 0)
                .toList();
    }

    /** Those of the week itself, most frequent first. */
    List<WeekReason> reasons(ThreeWeeks weeks) {
        var rows = weeks.read(span -> figures.reasons(span.colleges(), span.from(), span.to()));
        var numbers = rows.sums(WeekCounts::key, ReasonFigures::times);
        return rows.now().stream()
                .map(given -> new WeekReason(given, numbers.of(key(given))))
                .toList();
    }

    private static ReasonKey key(ReasonFigures given) {
        return new ReasonKey(given.service(), given.action(), given.reasonCode());
    }

    /** Where the services that are about an answer give it. */
    List<AnswerStep> answers() {
        return families.all().stream()
                .filter(family -> !family.answered().isEmpty())
                .map(family -> new AnswerStep(family.key(), family.answered()))
                .toList();
    }
}
