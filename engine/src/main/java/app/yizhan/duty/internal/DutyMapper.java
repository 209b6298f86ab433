package app.yizhan.duty.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What is due again and again, and who has to do it. */
@Mapper
public interface DutyMapper {

    /** So many are told of at a time. */
    int BATCH = 200;

    /** The most that a board shows of one branch. */
    int MOST = 1_000;

    String COLUMNS =
            "d.id, d.request_id, d.branch_id, d.step, d.kind, d.n, d.anchor, d.span, d.due, d.earliest, d.state,"
                    + " d.done_on, d.recorded_at, d.recorded_by, d.late_days, d.act_id, d.said, d.files, d.remark,"
                    + " d.confirmed_by, d.confirmed_at, d.reopened_at, d.rung, d.remind_at";

    /** Who has to do it. */
    record Holder(String dutyId, String personId) {}

    /** All of a case but those that nobody asks for any more. */
    @Select("SELECT " + COLUMNS + " FROM party_duty d"
            + " WHERE d.request_id = #{requestId} AND d.state <> 'ENDED' ORDER BY d.step, d.kind, d.anchor, d.n, d.id")
    List<DutyRow> of(String requestId);

    @Select("SELECT " + COLUMNS + " FROM party_duty d WHERE d.id = #{id}")
    Optional<DutyRow> find(String id);

    /**
     * Those of a branch in one state whose cases run, the most pressing first; of what was done what was written here, since what was
     * written at a step of the case is read there.
     */
    @Select("SELECT " + COLUMNS + " FROM party_duty d JOIN request r ON r.id = d.request_id"
            + " WHERE d.branch_id = #{branch} AND d.state = #{state} AND r.ended_at IS NULL"
            + " AND (d.state = 'OPEN' OR d.said IS NOT NULL) ORDER BY d.due, d.id LIMIT #{limit}")
    List<DutyRow> ofBranch(@Param("branch") String branch, @Param("state") String state, @Param("limit") int limit);

    /** Whoever writes about a case does so one after the other. Empty if it has ended. */
    @Select("SELECT id FROM request WHERE id = #{requestId} AND ended_at IS NULL FOR UPDATE")
    Optional<String> lockRunning(String requestId);

    /** Empty if it has ended. */
    @Select("SELECT id FROM request WHERE id = #{requestId} AND ended_at IS NULL")
    Optional<String> running(String requestId);

    @Insert("""
            INSERT INTO party_duty (id, request_id, branch_id, step, kind, n, anchor, span, due, earliest, state, open_mark, rung, remind_at)
            VALUES (#{id}, #{requestId}, #{branchId}, #{step}, #{kind}, #{n}, #{anchor}, #{span}, #{due}, #{earliest}, #{state}, 1,
              #{rung}, #{remindAt})""")
    int insert(DutyRow row);

    /** What was done before, entered as that. */
    @Insert("""
            INSERT INTO party_duty (id, request_id, branch_id, step, kind, n, anchor, span, due, state, done_on, recorded_at, recorded_by,
              late_days, act_id, rung)
            VALUES (#{id}, #{requestId}, #{branchId}, #{step}, #{kind}, #{n}, #{anchor}, #{span}, #{due}, #{state}, #{doneOn},
              #{recordedAt}, #{recordedBy}, #{lateDays}, #{actId}, #{rung})""")
    int insertDone(DutyRow row);

    @Update("UPDATE party_duty SET earliest = #{day} WHERE id = #{id}")
    int notBefore(@Param("id") String id, @Param("day") @Nullable LocalDate day);

    @Update("""
            UPDATE party_duty SET state = 'DONE', open_mark = NULL, done_on = #{doneOn}, recorded_at = #{recordedAt},
              recorded_by = #{recordedBy}, late_days = #{lateDays}, act_id = #{actId}, said = #{said}, files = #{files}, remark = NULL,
              remind_at = NULL
            WHERE id = #{id} AND open_mark = 1""")
    int done(DutyRow row);

    @Update("""
            UPDATE party_duty SET state = 'CONFIRMED', confirmed_by = #{by}, confirmed_at = #{at}, remark = #{remark}
            WHERE id = #{id} AND state = 'DONE'""")
    int confirm(
            @Param("id") String id,
            @Param("by") String by,
            @Param("at") LocalDateTime at,
            @Param("remark") byte @Nullable [] remark);

    /** What was written stays, so that whoever wrote it need not begin anew; and who that was, for whom their own words are no secret. */
    @Update("""
            UPDATE party_duty SET state = 'OPEN', open_mark = 1, done_on = NULL, recorded_at = NULL, late_days = NULL,
              act_id = NULL, confirmed_by = NULL, confirmed_at = NULL, remark = #{remark}, reopened_at = #{now}
            WHERE id = #{id}""")
    int reopen(@Param("id") String id, @Param("remark") byte @Nullable [] remark, @Param("now") LocalDateTime now);

    /** Who is told next, and when. */
    @Update("UPDATE party_duty SET rung = #{rung}, remind_at = #{at} WHERE id = #{id} AND open_mark = 1")
    int retime(@Param("id") String id, @Param("rung") int rung, @Param("at") @Nullable LocalDateTime at);

    @Update("UPDATE party_duty SET state = 'ENDED', open_mark = NULL, remind_at = NULL WHERE id = #{id}")
    int end(String id);

    @Update("UPDATE party_duty SET branch_id = #{branch} WHERE request_id = #{requestId}")
    int move(@Param("requestId") String requestId, @Param("branch") String branch);

    @Select("SELECT MIN(remind_at) FROM party_duty WHERE remind_at > #{time}")
    Optional<LocalDateTime> nextAfter(LocalDateTime time);

    @Select("SELECT " + COLUMNS + " FROM party_duty d"
            + " WHERE d.remind_at <= #{now} ORDER BY d.remind_at, d.id LIMIT #{limit}")
    List<DutyRow> toTell(@Param("now") LocalDateTime now, @Param("limit") int limit);

    /** @return 1, or 0 if another node tells of it */
    @Update("""
            UPDATE party_duty SET rung = #{rung}, remind_at = #{at}
            WHERE id = #{id} AND remind_at <= #{now}""")
    int told(
            @Param("id") String id,
            @Param("now") LocalDateTime now,
            @Param("rung") int rung,
            @Param("at") @Nullable LocalDateTime at);

    @Select("SELECT person_id FROM party_duty_holder WHERE duty_id = #{id} ORDER BY person_id")
    List<String> holders(String id);

    List<Holder> holdersOf(Collection<String> duties);

    @Insert("INSERT INTO party_duty_holder (duty_id, person_id) VALUES (#{id}, #{person})")
    int addHolder(@Param("id") String id, @Param("person") String person);

    @Delete("DELETE FROM party_duty_holder WHERE duty_id = #{id} AND person_id = #{person}")
    int removeHolder(@Param("id") String id, @Param("person") String person);

    /** Cases in which somebody who has left has something to do. */
    @Select("""
            SELECT DISTINCT d.request_id FROM party_duty_holder h
            JOIN person p ON p.id = h.person_id
            JOIN party_duty d ON d.id = h.duty_id
            WHERE p.left_on <= #{today} AND d.open_mark = 1
            ORDER BY d.request_id""")
    List<String> stranded(LocalDate today);

    /** Days stay; what was written goes. @return how many there were */
    @Update("""
            UPDATE party_duty SET said = NULL, files = NULL, remark = NULL
            WHERE request_id = #{requestId} AND (said IS NOT NULL OR files IS NOT NULL OR remark IS NOT NULL)""")
    int forget(String requestId);
}
