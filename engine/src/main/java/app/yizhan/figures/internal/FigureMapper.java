package app.yizhan.figures.internal;

import app.yizhan.figures.Figure;
import app.yizhan.figures.FigureCase;
import app.yizhan.figures.RatingFigures;
import app.yizhan.figures.ReasonFigures;
import app.yizhan.figures.StepFigures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Adds up requests, rounds and decisions. {@code colleges} null: all; {@code to} is the first instant after the period. */
@Mapper
public interface FigureMapper {

    /** @param result end event, for requests that ended */
    record CountRow(String service, Figure figure, @Nullable String result, int times) {}

    /** One day of one service. */
    record DayRow(String service, LocalDate onDay, int handedIn, int ended) {}

    /** Times in minutes. */
    record StepRow(
            String service,
            String step,
            String definitionId,
            @Nullable String unitId,
            @Nullable String unitName,
            @Nullable String unitNameEn,
            int settled,
            double median,
            long ninth) {

        public StepFigures figures() {
            return new StepFigures(
                    service,
                    step,
                    definitionId,
                    unitId,
                    unitName,
                    unitNameEn,
                    settled,
                    Duration.ofMinutes(Math.round(median)),
                    Duration.ofMinutes(ninth));
        }
    }

    /** Which requests are behind a figure. */
    record CasesOf(
            @Nullable Collection<String> colleges,
            String service,
            Figure figure,
            @Nullable String result,
            LocalDateTime from,
            LocalDateTime to,
            LocalDateTime now) {}

    List<CountRow> counts(
            @Param("colleges") @Nullable Collection<String> colleges,
            @Param("from") LocalDateTime from,
            @Param("to") LocalDateTime to,
            @Param("now") LocalDateTime now);

    List<DayRow> days(
            @Param("colleges") @Nullable Collection<String> colleges,
            @Param("from") LocalDateTime from,
            @Param("to") LocalDateTime to);

    List<StepRow> steps(
            @Param("colleges") @Nullable Collection<String> colleges,
            @Param("byCollege") boolean byCollege,
            @Param("from") LocalDateTime from,
            @Param("to") LocalDateTime to);

    List<ReasonFigures> reasons(
            @Param("colleges") @Nullable Collection<String> colleges,
            @Param("from") LocalDateTime from,
            @Param("to") LocalDateTime to);

    List<RatingFigures> ratings(
            @Param("colleges") @Nullable Collection<String> colleges,
            @Param("from") LocalDateTime from,
            @Param("to") LocalDateTime to);

    /** Newest first, below the request {@code cursor}. */
    List<FigureCase> cases(
            @Param("of") CasesOf of, @Param("cursor") @Nullable String cursor, @Param("limit") int limit);
}
