package app.yizhan.family.leave.internal;

import app.yizhan.access.Registration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Leaves as they stand: asked for, granted, over, or void because nobody granted them. */
@Mapper
public interface LeaveMapper {

    /**
     * @param extendsId leave that the request asks to extend; its time is what is asked for on top
     * @param leaveCity whether the student leaves the city
     * @param backAt when the return was registered; null while away, and for ever if nobody came back
     * @param doorsFrom what doors saw before was somebody else; null: nothing was
     */
    record Period(
            String requestId,
            String studentId,
            @Nullable String extendsId,
            String type,
            LocalDateTime startAt,
            LocalDateTime endAt,
            boolean leaveCity,
            String state,
            @Nullable LocalDateTime backAt,
            @Nullable LocalDateTime doorsFrom) {

        public boolean isGranted() {
            return state.equals("GRANTED");
        }
    }

    @Insert("""
            INSERT INTO leave_period (request_id, student_id, extends_id, type, start_at, end_at, leave_city, state)
            VALUES (#{requestId}, #{studentId}, #{extendsId}, #{type}, #{startAt}, #{endAt}, #{leaveCity}, #{state})""")
    int insert(Period period);

    /** What is asked for after a correction. */
    @Update("""
            UPDATE leave_period SET extends_id = #{extendsId}, type = #{type}, start_at = #{startAt}, end_at = #{endAt},
                leave_city = #{leaveCity}
            WHERE request_id = #{requestId} AND state = 'ASKED'""")
    int correct(Period period);

    @Select("""
            SELECT request_id, student_id, extends_id, type, start_at, end_at, leave_city, state, back_at, doors_from FROM leave_period
            WHERE request_id = #{requestId}""")
    Optional<Period> find(String requestId);

    /** Asked for or granted, with the time in common; by their beginning. */
    @Select("""
            SELECT request_id, student_id, extends_id, type, start_at, end_at, leave_city, state, back_at, doors_from FROM leave_period
            WHERE student_id = #{studentId} AND state IN ('ASKED', 'GRANTED') AND start_at < #{to} AND end_at > #{from}
            ORDER BY start_at, request_id""")
    List<Period> overlapping(
            @Param("studentId") String studentId, @Param("from") LocalDateTime from, @Param("to") LocalDateTime to);

    /** Granted and not yet returned from, the first to end first. */
    @Select("""
            SELECT request_id, student_id, extends_id, type, start_at, end_at, leave_city, state, back_at, doors_from FROM leave_period
            WHERE student_id = #{studentId} AND state = 'GRANTED' ORDER BY end_at, request_id""")
    List<Period> granted(String studentId);

    /**
     * Granted ones without an extension that is being decided, which end at {@code until} at the latest and whose student came in
     * through some door since it could matter; the first to end first, those after the given one.
     */
    List<Period> ending(
            @Param("until") LocalDateTime until,
            @Param("afterEnd") LocalDateTime afterEnd,
            @Param("afterId") String afterId,
            @Param("limit") int limit);

    @Select("""
            SELECT request_id, student_id, extends_id, type, start_at, end_at, leave_city, state, back_at, doors_from FROM leave_period
            WHERE extends_id = #{leaveId} AND state = 'ASKED' ORDER BY request_id""")
    List<Period> askedExtensions(String leaveId);

    /** Leaves of the student, granted or over, that touch the time; extensions are part of theirs. */
    @Select("""
            SELECT request_id, student_id, extends_id, type, start_at, end_at, leave_city, state, back_at, doors_from FROM leave_period
            WHERE student_id = #{studentId} AND state IN ('GRANTED', 'OVER') AND extends_id IS NULL
                AND start_at < #{to} AND end_at >= #{from}
            ORDER BY start_at, request_id""")
    List<Period> taken(
            @Param("studentId") String studentId, @Param("from") LocalDateTime from, @Param("to") LocalDateTime to);

    /** @return 1, or 0 if it was not in state {@code from} */
    @Update("UPDATE leave_period SET state = #{to} WHERE request_id = #{requestId} AND state = #{from}")
    int change(@Param("requestId") String requestId, @Param("from") String from, @Param("to") String to);

    @Update("UPDATE leave_period SET back_at = #{at} WHERE request_id = #{requestId}")
    int back(@Param("requestId") String requestId, @Param("at") LocalDateTime at);

    @Update("UPDATE leave_period SET entry_until = #{until} WHERE request_id = #{requestId}")
    int entryUntil(@Param("requestId") String requestId, @Param("until") LocalDateTime until);

    /** @return 1, or 0 if no door registered the return */
    @Update("""
            UPDATE leave_period SET state = 'GRANTED', back_at = NULL, entry_until = NULL, doors_from = #{now}
            WHERE request_id = #{requestId} AND state = 'OVER' AND entry_until IS NOT NULL""")
    int takeBackEntry(@Param("requestId") String requestId, @Param("now") LocalDateTime now);

    /**
     * Returns that doors registered and that can still be taken back, the last first.
     *
     * @param units of the applicants; null: of the whole school
     * @param requestId of one alone; null: all
     * @param after those behind it
     */
    List<Registration> byDoor(
            @Param("units") @Nullable Collection<String> units,
            @Param("requestId") @Nullable String requestId,
            @Param("now") LocalDateTime now,
            @Param("after") EntryCursor after,
            @Param("limit") int limit);

    @Update("UPDATE leave_period SET end_at = #{end} WHERE request_id = #{requestId} AND state = 'GRANTED'")
    int moveEnd(@Param("requestId") String requestId, @Param("end") LocalDateTime end);

    /** Whoever asks twice at once waits for oneself. */
    @Select("SELECT id FROM person WHERE id = #{studentId} FOR UPDATE")
    String lockStudent(String studentId);
}
