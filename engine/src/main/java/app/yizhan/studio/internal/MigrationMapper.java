package app.yizhan.studio.internal;

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

    /** @param failure why it stays, or null */
    record CaseRow(
            String migrationId,
            String requestId,
            String state,
            @Nullable String failure) {}

    /** How many cases of a migration are in a state. */
    record StateCount(String state, int cases) {}

    @Insert("""
            INSERT INTO model_migration (id, service, version, mode, mapping, started_by, started_at)
            VALUES (#{id}, #{service}, #{version}, #{mode}, #{mapping}, #{startedBy}, #{startedAt})""")
    int insert(MigrationRow row);

    int insertCases(@Param("rows") List<CaseRow> rows);

    @Select("""
            SELECT id, service, version, mode, mapping, started_by, started_at FROM model_migration WHERE id = #{id}""")
    Optional<MigrationRow> find(String id);

    /** Migrations that have cases to move, oldest first. */
    @Select("""
            SELECT DISTINCT migration_id FROM model_migration_case WHERE state = 'PENDING' ORDER BY migration_id LIMIT 10""")
    List<String> unfinished();

    @Select("""
            SELECT request_id FROM model_migration_case
            WHERE state = 'PENDING' AND migration_id = #{migrationId} AND request_id > #{after}
            ORDER BY request_id LIMIT #{limit}""")
    List<String> pending(
            @Param("migrationId") String migrationId, @Param("after") String after, @Param("limit") int limit);

    /** @return 1, or 0 if somebody else has settled it meanwhile */
    @Update("""
            UPDATE model_migration_case SET state = #{state}, failure = #{failure}
            WHERE migration_id = #{migrationId} AND request_id = #{requestId} AND state = 'PENDING'""")
    int settle(CaseRow row);

    @Select("""
            SELECT state, COUNT(*) AS cases FROM model_migration_case WHERE migration_id = #{migrationId}
            GROUP BY state ORDER BY state""")
    List<StateCount> states(String migrationId);

    @Select("""
            SELECT migration_id, request_id, state, failure FROM model_migration_case
            WHERE migration_id = #{migrationId} AND state = 'FAILED' ORDER BY request_id LIMIT #{limit}""")
    List<CaseRow> failed(@Param("migrationId") String migrationId, @Param("limit") int limit);
}
