package app.yizhan.catalog.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Versions of families, each one deployment. */
@Mapper
public interface FamilyVersionMapper {

    /** One published version. */
    record FamilyVersion(String service, int version, String deploymentId, String contentHash) {}

    @Select("""
            SELECT service, version, deployment_id, content_hash FROM family_version
            WHERE service = #{service} ORDER BY version DESC LIMIT 1""")
    Optional<FamilyVersion> latest(String service);

    @Select("""
            SELECT service, version, deployment_id, content_hash FROM family_version
            WHERE deployment_id = #{deploymentId}""")
    Optional<FamilyVersion> byDeployment(String deploymentId);

    @Select("SELECT service FROM family_version GROUP BY service ORDER BY service")
    List<String> services();

    @Insert("""
            INSERT INTO family_version (service, version, deployment_id, content_hash, published_at, published_by)
            VALUES (#{v.service}, #{v.version}, #{v.deploymentId}, #{v.contentHash}, #{at}, #{by})""")
    int insert(@Param("v") FamilyVersion version, @Param("at") LocalDateTime at, @Param("by") @Nullable String by);
}
