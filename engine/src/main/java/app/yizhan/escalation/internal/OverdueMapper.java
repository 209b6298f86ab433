package app.yizhan.escalation.internal;

import app.yizhan.escalation.OverdueBoard.Late;
import app.yizhan.escalation.OverdueBoard.Line;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Open tasks, added up by unit and step. */
@Mapper
public interface OverdueMapper {

    /** One step in one unit. */
    record LineRow(
            @Nullable String unitId,
            @Nullable String unitName,
            @Nullable String unitNameEn,
            String service,
            String step,
            String definitionId,
            int waiting,
            int dueSoon,
            int overdue,
            LocalDateTime oldest) {

        /** With those of the given tasks that are its own. */
        public Line line(List<LateRow> late) {
            var own = late.stream()
                    .filter(row -> Objects.equals(row.unitId(), unitId)
                            && row.service().equals(service)
                            && row.step().equals(step))
                    .map(row -> new Late(row.requestId(), row.number(), row.applicant(), row.due()))
                    .toList();
            return new Line(
                    unitId, unitName, unitNameEn, service, step, definitionId, waiting, dueSoon, overdue, oldest, own);
        }
    }

    /** One task that is overdue. */
    record LateRow(
            @Nullable String unitId,
            String service,
            String step,
            String definitionId,
            String requestId,
            String number,
            String applicant,
            LocalDateTime due) {}

    /**
     * @param colleges null: all
     * @param byCollege whether to add up by college rather than by class
     */
    List<LineRow> lines(
            @Param("colleges") @Nullable Collection<String> colleges,
            @Param("byCollege") boolean byCollege,
            @Param("now") LocalDateTime now,
            @Param("soon") LocalDateTime soon);

    /** Longest overdue first. */
    List<LateRow> late(
            @Param("colleges") @Nullable Collection<String> colleges,
            @Param("byCollege") boolean byCollege,
            @Param("now") LocalDateTime now,
            @Param("limit") int limit);
}
