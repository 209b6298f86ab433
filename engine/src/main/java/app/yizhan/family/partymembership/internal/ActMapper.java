package app.yizhan.family.partymembership.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What was done in cases of joining the Party, and when. */
@Mapper
public interface ActMapper {

    /**
     * @param step code of a step of the pack
     * @param actDate when it happened
     * @param lateDays days from then until it was recorded
     * @param months by which the act moved the end of the probation; null: not at all
     * @param committeeId whose place of the year's plan it takes; null: it takes none
     */
    record Act(
            String id,
            String requestId,
            String step,
            LocalDate actDate,
            LocalDateTime recordedAt,
            String recordedBy,
            int lateDays,
            @Nullable Integer months,
            @Nullable String committeeId) {}

    @Insert("""
            INSERT INTO party_act (id, request_id, step, act_date, recorded_at, recorded_by, late_days, months, committee_id)
            VALUES (#{id}, #{requestId}, #{step}, #{actDate}, #{recordedAt}, #{recordedBy}, #{lateDays}, #{months}, #{committeeId})""")
    int insert(Act act);

    /** Those that stand, in the order in which they were recorded. */
    @Select("""
            SELECT id, request_id, step, act_date, recorded_at, recorded_by, late_days, months, committee_id FROM party_act
            WHERE request_id = #{requestId} AND void_at IS NULL ORDER BY recorded_at, id""")
    List<Act> standing(String requestId);

    /** The same of several cases. */
    List<Act> standingOf(Collection<String> requests);

    /** @return 1, or 0 if it stood no more */
    @Update("UPDATE party_act SET void_at = #{now} WHERE id = #{id} AND void_at IS NULL")
    int revoke(@Param("id") String id, @Param("now") LocalDateTime now);
}
