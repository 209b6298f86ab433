package app.yizhan.studio.internal;

import app.yizhan.studio.ModelDraft;
import app.yizhan.studio.ModelDraft.Revision;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Drafts of models and what was saved of them. */
@Mapper
public interface ModelDraftMapper {

    /** A draft as it is written first. */
    record DraftRow(String id, String service, @Nullable Integer basedOn, String holderId, LocalDateTime heldSince) {}

    /** @param files zip */
    record Files(byte[] files) {}

    /** A saved state as it is written. */
    record RevisionRow(
            String draftId, int revision, String savedBy, LocalDateTime savedAt, String contentHash, byte[] files) {}

    @Select("""
            SELECT d.id, d.service, d.based_on, d.revision, d.holder_id, d.held_since, r.saved_by, r.saved_at, r.content_hash
            FROM model_draft d JOIN model_draft_revision r ON r.draft_id = d.id AND r.revision = d.revision
            WHERE d.service = #{service} AND d.open_mark = 1""")
    Optional<ModelDraft> open(String service);

    @Select("""
            SELECT d.id, d.service, d.based_on, d.revision, d.holder_id, d.held_since, r.saved_by, r.saved_at, r.content_hash
            FROM model_draft d JOIN model_draft_revision r ON r.draft_id = d.id AND r.revision = d.revision
            WHERE d.open_mark = 1 ORDER BY d.service""")
    List<ModelDraft> allOpen();

    /** Locks the draft's row: who saves, takes over or publishes queues here. */
    @Select("SELECT id FROM model_draft WHERE service = #{service} AND open_mark = 1 FOR UPDATE")
    Optional<String> lock(String service);

    @Select("SELECT files FROM model_draft_revision WHERE draft_id = #{draftId} AND revision = #{revision}")
    Files files(@Param("draftId") String draftId, @Param("revision") int revision);

    /** Newest first. */
    @Select("""
            SELECT revision, saved_by, saved_at, content_hash FROM model_draft_revision WHERE draft_id = #{draftId}
            ORDER BY revision DESC LIMIT #{limit}""")
    List<Revision> history(@Param("draftId") String draftId, @Param("limit") int limit);

    @Select("SELECT DISTINCT saved_by FROM model_draft_revision WHERE draft_id = #{draftId} ORDER BY saved_by")
    List<String> editors(String draftId);

    @Insert("""
            INSERT INTO model_draft (id, service, based_on, revision, holder_id, held_since, open_mark)
            VALUES (#{id}, #{service}, #{basedOn}, 1, #{holderId}, #{heldSince}, 1)""")
    int insert(DraftRow row);

    @Insert("""
            INSERT INTO model_draft_revision (draft_id, revision, saved_by, saved_at, content_hash, files)
            VALUES (#{draftId}, #{revision}, #{savedBy}, #{savedAt}, #{contentHash}, #{files})""")
    int insertRevision(RevisionRow row);

    @Update("UPDATE model_draft SET revision = #{revision} WHERE id = #{id} AND open_mark = 1")
    int revise(@Param("id") String id, @Param("revision") int revision);

    @Update("UPDATE model_draft SET holder_id = #{by}, held_since = #{at} WHERE id = #{id} AND open_mark = 1")
    int take(@Param("id") String id, @Param("by") String by, @Param("at") LocalDateTime at);

    @Update(
            "UPDATE model_draft SET closed_at = #{at}, outcome = #{outcome}, open_mark = NULL WHERE id = #{id} AND open_mark = 1")
    int close(@Param("id") String id, @Param("outcome") String outcome, @Param("at") LocalDateTime at);

    /** Who saved when stays; what they saved goes. */
    @Update(
            "UPDATE model_draft_revision SET files = NULL WHERE draft_id = #{draftId} AND revision <= #{upTo} AND files IS NOT NULL")
    int letGo(@Param("draftId") String draftId, @Param("upTo") int upTo);
}
