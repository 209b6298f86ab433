package app.yizhan.publicity.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Notices, whom they name, and what was said against them. */
@Mapper
public interface PublicityMapper {

    /** So many are told of at a time. */
    int BATCH = 50;

    /** A task at which a case waits. */
    record WaitingRow(String requestId, String roundId, String slotId, String step, String definitionId) {}

    /** How many objections of a notice are so. */
    record CountRow(String publicityId, int objections) {}

    Optional<PublicityRow> find(String id);

    /** Whoever changes a notice or what was said against it does so one after the other. */
    @Select("SELECT id FROM party_publicity WHERE id = #{id} FOR UPDATE")
    Optional<String> lock(String id);

    /** Those of the units, and those of which the person verifies something; the latest first, after the one named. */
    List<PublicityRow> page(
            @Param("units") Collection<String> units,
            @Param("person") String person,
            @Param("after") @Nullable String after,
            @Param("limit") int limit);

    /** Those that had begun on that day and, as they were hung, were not over before the other; the latest first. */
    List<PublicityRow> hanging(
            @Param("today") LocalDate today, @Param("since") LocalDate since, @Param("limit") int limit);

    List<SubjectRow> subjects(Collection<String> publicities);

    /** The open notice that names a case which waits for it. */
    Optional<SubjectRow> openSubject(String requestId);

    /** Those of these cases that a notice of that branch names. */
    List<String> posted(@Param("requests") Collection<String> requests, @Param("unit") String unit);

    List<WaitingRow> waiting(Collection<String> requests);

    List<PastRow> past(String publicityId);

    List<ObjectionRow> objections(Collection<String> publicities);

    /** How many of each are not verified yet; those of which none is are left out. */
    List<CountRow> unverified(Collection<String> publicities);

    /** How many objections of the notice the person looks into. */
    int verifies(@Param("publicityId") String publicityId, @Param("person") String person);

    /** Those against these that were handed in here by the person whose keyed hashes these are. */
    List<ObjectionRow> byKeys(@Param("subjects") Collection<String> subjects, @Param("keys") Collection<String> keys);

    /** What keeps a case from going on at a step, over all notices that named it there. */
    List<ObjectionRow> standing(@Param("requestId") String requestId, @Param("step") String step);

    /** What came of one whom a notice names: DONE, RETURNED, REJECTED, MOVED; WAITS: nothing yet. */
    String came(String id);

    /** How many notices that named the case from that day on were taken down. */
    int takenDown(@Param("requestId") String requestId, @Param("first") LocalDate first);

    int insert(PublicityRow row);

    int insertSubjects(Collection<SubjectRow> rows);

    int insertPast(PastRow row);

    int insertObjection(@Param("row") ObjectionRow row, @Param("remindAt") LocalDateTime remindAt);

    int restart(PublicityRow row);

    @Update("""
            UPDATE party_publicity SET state = #{state}, ended_reason = #{reason}, ended_at = #{now}, tell_at = NULL
            WHERE id = #{id} AND state = 'HANGS'""")
    int end(
            @Param("id") String id,
            @Param("state") String state,
            @Param("reason") @Nullable String reason,
            @Param("now") LocalDateTime now);

    @Update("UPDATE party_publicity_subject SET open_mark = NULL WHERE publicity_id = #{publicity}")
    int release(String publicity);

    /** Of these cases: whoever has left the step that a notice came before, or the branch that hung it, is free for another. */
    int releaseGone(@Param("requests") Collection<String> requests, @Param("unit") String unit);

    /** @return 1, or 0 if it was settled or the notice was taken down meanwhile */
    @Update("""
            UPDATE party_publicity_subject SET slot_id = #{slot}
            WHERE id = #{id} AND done_at IS NULL AND open_mark = 1
              AND EXISTS (SELECT 1 FROM party_publicity p WHERE p.id = publicity_id AND p.state = 'HANGS')""")
    int aim(@Param("id") String id, @Param("slot") String slot);

    /** @param now null: it can be tried again */
    @Update("""
            UPDATE party_publicity_subject
            SET outcome = #{outcome}, done_at = #{now}, open_mark = CASE WHEN #{open} THEN open_mark ELSE NULL END
            WHERE id = #{id} AND done_at IS NULL""")
    int outcome(
            @Param("id") String id,
            @Param("outcome") String outcome,
            @Param("now") @Nullable LocalDateTime now,
            @Param("open") boolean open);

    @Update("""
            UPDATE party_objection SET verifier_id = #{verifier}, remind_at = #{remindAt}
            WHERE id = #{id} AND outcome IS NULL""")
    int assign(@Param("id") String id, @Param("verifier") String verifier, @Param("remindAt") LocalDateTime remindAt);

    /** Ids of the aliases by which somebody objected against the applicant of that case. */
    List<String> authors(String requestId);

    /** What was said, found and signed in that case. @return how many objections there were */
    int deleteWords(String requestId);

    int verify(
            @Param("id") String id,
            @Param("outcome") String outcome,
            @Param("finding") byte[] finding,
            @Param("now") LocalDateTime now);

    /** The earliest time after that one at which somebody is to be told something. */
    Optional<LocalDateTime> nextAfter(LocalDateTime time);

    /** Notices whose time is over, of which nobody was told yet. */
    List<PublicityRow> over(@Param("now") LocalDateTime now, @Param("limit") int limit);

    List<ObjectionRow> overdue(@Param("now") LocalDateTime now, @Param("limit") int limit);

    /** @return 1, or 0 if another node tells of it */
    @Update("UPDATE party_publicity SET tell_at = #{next} WHERE id = #{id} AND tell_at = #{was}")
    int told(@Param("id") String id, @Param("was") LocalDateTime was, @Param("next") @Nullable LocalDateTime next);

    /** @return 1, or 0 if another node tells of it */
    @Update("UPDATE party_objection SET remind_at = NULL WHERE id = #{id} AND remind_at <= #{now}")
    int reminded(@Param("id") String id, @Param("now") LocalDateTime now);
}
