package app.yizhan.approval.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Files that went with decisions. */
@Mapper
public interface DecisionFileMapper {

    @Select("""
            SELECT COUNT(*) > 0 FROM decision_file
            WHERE attachment_id = #{attachmentId} AND request_id = #{requestId}""")
    boolean hasFile(@Param("requestId") String requestId, @Param("attachmentId") String attachmentId);

    /** Whether every decision that it went with was the actor's and was taken back. */
    @Select("""
            SELECT COUNT(*) > 0 AND COUNT(*) = SUM(CASE WHEN d.actor_id = #{actorId} AND d.undone_at IS NOT NULL THEN 1 ELSE 0 END)
            FROM decision_file f JOIN decision d ON d.id = f.decision_id
            WHERE f.attachment_id = #{attachmentId} AND f.request_id = #{requestId}""")
    boolean isTakenBack(
            @Param("requestId") String requestId,
            @Param("attachmentId") String attachmentId,
            @Param("actorId") String actorId);
}
