package app.yizhan.catalog.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Versions of families, each one deployment. */
@Mapper
public interface FamilyVersionMapper {

    /**
     * One published version.
     *
     * @param definitionId of its main process
     * @param publishedBy null: shipped with the application
     * @param note what the publisher said of it
     */
    record FamilyVersion(
            String service,
            int version,
            String deploymentId,
            String definitionId,
            String contentHash,
            LocalDateTime publishedAt,
            @Nullable String publishedBy,
            @Nullable String note) {}

    Optional<FamilyVersion> latest(String service);

    /** The last one that came with the application. */
    Optional<FamilyVersion> latestShipped(String service);

    Optional<FamilyVersion> byDeployment(String deploymentId);

    Optional<FamilyVersion> find(@Param("service") String service, @Param("version") int version);

    /** Newest first. */
    List<FamilyVersion> of(String service);

    @Select("SELECT service FROM family_version GROUP BY service ORDER BY service")
    List<String> services();

    @Insert("""
            INSERT INTO family_version (service, version, deployment_id, definition_id, content_hash, published_at, published_by,
                note)
            VALUES (#{service}, #{version}, #{deploymentId}, #{definitionId}, #{contentHash}, #{publishedAt}, #{publishedBy},
                #{note})""")
    int insert(FamilyVersion version);

    /** @param hashes SHA-256 by name of the file */
    int insertFiles(
            @Param("service") String service,
            @Param("version") int version,
            @Param("hashes") Map<String, String> hashes);
}
