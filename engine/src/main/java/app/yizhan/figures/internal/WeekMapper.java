package app.yizhan.figures.internal;

import app.yizhan.figures.FigureCase;
import app.yizhan.figures.WeekCases;
import app.yizhan.figures.WeekFigure;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Adds up what a week is told by. {@code colleges} null: all. */
@Mapper
public interface WeekMapper {

    /**
     * @param to first instant after it
     * @param at instant of what is counted as it stood: the end, or now if that is earlier
     */
    record Span(@Nullable Collection<String> colleges, LocalDateTime from, LocalDateTime to, LocalDateTime at) {}

    record WeekRow(String service, WeekFigure figure, int times) {}

    /** The step at which whoever asked has the answer. */
    record AnswerStep(String service, String step) {}

    /** One step in one unit. */
    record Place(@Nullable String unitId, String service, String step) {}

    record OverdueRow(
            @Nullable String unitId,
            @Nullable String unitName,
            @Nullable String unitNameEn,
            String service,
            String step,
            String definitionId,
            int overdue,
            LocalDateTime oldest) {

        public Place place() {
            return new Place(unitId, service, step);
        }
    }

    /** Who is asked for how many of them: whoever claimed it, or else all whom the model or a colleague asked. */
    record AskedRow(@Nullable String unitId, String service, String step, String principal, int times) {

        public Place place() {
            return new Place(unitId, service, step);
        }
    }

    List<WeekRow> counts(@Param("of") Span of, @Param("answers") Collection<AnswerStep> answers);

    /** @param byCollege whether to add up by college rather than by class */
    List<OverdueRow> overdue(
            @Param("colleges") @Nullable Collection<String> colleges,
            @Param("byCollege") boolean byCollege,
            @Param("now") LocalDateTime now);

    /** Most first. */
    List<AskedRow> asked(
            @Param("colleges") @Nullable Collection<String> colleges,
            @Param("byCollege") boolean byCollege,
            @Param("now") LocalDateTime now);

    /**
     * Newest first, below the request {@code cursor}.
     *
     * @param services of which requests may be listed, at least one
     */
    List<FigureCase> cases(
            @Param("asked") WeekCases asked,
            @Param("services") Collection<String> services,
            @Param("byCollege") boolean byCollege,
            @Param("of") Span of,
            @Param("answers") Collection<AnswerStep> answers,
            @Param("cursor") @Nullable String cursor,
            @Param("limit") int limit);
}
