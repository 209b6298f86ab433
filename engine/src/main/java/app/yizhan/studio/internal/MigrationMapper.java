package app.yizhan.studio.internal;

import app.yizhan.studio.Migration;
import app.yizhan.studio.MoveCause;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Running cases that go on with a new version. */
@Mapper
public interface MigrationMapper {

    /** @param mapping JSON */
    record MigrationRow(
            String id,
            String service,
            int version,
            String mode,
            String mapping,
            String startedBy,
            LocalDateTime startedAt) {}

    /**
     * @param cause why it stays, one of {@link MoveCause}, or null
     * @param failure what the engine said of it, or null
     */
    record CaseRow(
            String migrationId,
            String requestId,
            String state,
            @Nullable MoveCause cause,
            @Nullable String failure) {}

    /** A case that stays on its version. */
    record FailedRow(
            String requestId,
            String number,
            MoveCause cause,
            @Nullable String failure) {}

    @Insert("""
            INSERT INTO model_migration (id, service, version, mode, mapping, started_by, started_at)
            VALUES (#{id}, #{service}, #{version}, #{mode}, #{mapping}, #{startedBy}, #{startedAt})""")
    int insert(MigrationRow row);

    int insertCases(@Param("rows") List<CaseRow> rows);

    @Select("""
            SELECT id, service, version, mode, mapping, started_by, started_at FROM model_migration WHERE id = #{id}""")
    Optional<MigrationRow> find(String id);

    /** Migrations that have cases to move and are not held, oldest first. */
    @Select("""
            SELECT m.id FROM model_migration m
            WHERE m.paused_at IS NULL
            AND m.id IN (SELECT c.migration_id FROM model_migration_case c WHERE c.state = 'PENDING')
            ORDER BY m.id LIMIT 10""")
    List<String> unfinished();

    /** None while it is held. */
    @Select("""
            SELECT c.request_id FROM model_migration_case c JOIN model_migration m ON m.id = c.migration_id
            WHERE c.state = 'PENDING' AND c.migration_id = #{migrationId} AND c.request_id > #{after} AND m.paused_at IS NULL
            ORDER BY c.request_id LIMIT #{limit}""")
    List<String> pending(
            @Param("migrationId") String migrationId, @Param("after") String after, @Param("limit") int limit);

    /** @return 1, or 0 if somebody else has settled it meanwhile or the migration is held */
    @Update("""
            UPDATE model_migration_case SET state = #{state}, cause = #{cause}, failure = #{failure}
            WHERE migration_id = #{migrationId} AND request_id = #{requestId} AND state = 'PENDING'
            AND NOT EXISTS (SELECT 1 FROM model_migration m WHERE m.id = #{migrationId} AND m.paused_at IS NOT NULL)""")
    int settle(CaseRow row);

    /** @param serviceOrId column is {@code service} or {@code id}: newest first */
    List<Migration> progress(
            @Param("service") @Nullable String service, @Param("id") @Nullable String id, @Param("limit") int limit);

    /** What an administrator should look at: held ones with cases to move, and the newest of a service with open cases that went wrong. */
    List<Migration> unsettled();

    /** In the order of their ids, after {@code after}. */
    @Select("""
            SELECT c.request_id, r.number, c.cause, c.failure
            FROM model_migration_case c JOIN request r ON r.id = c.request_id
            WHERE c.migration_id = #{migrationId} AND c.state = 'FAILED' AND c.request_id > #{after}
            ORDER BY c.request_id LIMIT #{limit}""")
    List<FailedRow> failed(
            @Param("migrationId") String migrationId, @Param("after") String after, @Param("limit") int limit);

    @Select("SELECT id FROM model_migration WHERE id = #{id} AND service = #{service} FOR UPDATE")
    Optional<String> lock(@Param("id") String id, @Param("service") String service);

    /** @return 0 if it is held already */
    @Update("UPDATE model_migration SET paused_at = #{at}, paused_by = #{by} WHERE id = #{id} AND paused_at IS NULL")
    int pause(@Param("id") String id, @Param("by") String by, @Param("at") LocalDateTime at);

    /** @return 0 if it is not held */
    @Update("UPDATE model_migration SET paused_at = NULL, paused_by = NULL WHERE id = #{id} AND paused_at IS NOT NULL")
    int goOn(String id);

    /** @param requestId null: all that failed. @return how many */
    @Update("""
            <script>UPDATE model_migration_case SET state = 'PENDING', cause = NULL, failure = NULL
            WHERE migration_id = #{id} AND state = 'FAILED'
            <if test="requestId != null">AND request_id = #{requestId}</if></script>""")
    int again(@Param("id") String id, @Param("requestId") @Nullable String requestId);
}
