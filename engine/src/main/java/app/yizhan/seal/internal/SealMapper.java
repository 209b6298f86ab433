package app.yizhan.seal.internal;

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

/** Seals of units, what they are allowed on, and where they were put. */
@Mapper
public interface SealMapper {

    record SealRow(
            String id,
            String unitId,
            String storedAs,
            LocalDate fromDay,
            @Nullable LocalDate endsOn,
            String uploadedBy,
            LocalDateTime uploadedAt) {}

    record PermissionRow(
            String id,
            String unitId,
            String service,
            String kind,
            String variant,
            String allowedBy,
            LocalDateTime allowedAt) {}

    record SealingRow(
            String documentId,
            String unitId,
            @Nullable String sealId,
            @Nullable String usedBy,
            @Nullable String permissionId,
            LocalDateTime sealedAt) {}

    /** @param usedBy name of who used it; @param allowedBy of a use with nobody asked: name of who had allowed it */
    record UseRow(
            String documentNumber,
            String service,
            String kind,
            @Nullable String variant,
            @Nullable String sealId,
            @Nullable String usedBy,
            @Nullable String allowedBy,
            LocalDateTime sealedAt) {}

    @Insert("""
        INSERT INTO unit_seal (id, unit_id, stored_as, sha256, from_day, uploaded_by, uploaded_at)
        VALUES (#{row.id}, #{row.unitId}, #{row.storedAs}, #{sha256}, #{row.fromDay}, #{row.uploadedBy}, #{row.uploadedAt})\
        """)
    int insert(@Param("row") SealRow row, @Param("sha256") String sha256);

    /** Ends what would be used on that day or later. */
    @Update("""
        UPDATE unit_seal SET ends_on = #{day}, ended_by = #{by}
        WHERE unit_id = #{unitId} AND id <> #{except} AND (ends_on IS NULL OR ends_on > #{day})\
        """)
    int endOthers(
            @Param("unitId") String unitId,
            @Param("except") String except,
            @Param("day") LocalDate day,
            @Param("by") String by);

    /** @return 1, or 0 if it has ended before that day anyway */
    @Update("""
        UPDATE unit_seal SET ends_on = #{day}, ended_by = #{by}
        WHERE id = #{id} AND (ends_on IS NULL OR ends_on > #{day})\
        """)
    int end(@Param("id") String id, @Param("day") LocalDate day, @Param("by") String by);

    Optional<SealRow> find(String id);

    /** The one that is used on that day: of several the newest. */
    Optional<SealRow> inForce(@Param("unitId") String unitId, @Param("day") LocalDate day);

    /** Newest first. */
    List<SealRow> ofUnit(String unitId);

    @Insert("""
        INSERT INTO seal_permission (id, unit_id, service, kind, variant, allowed_by, allowed_at, open_mark)
        VALUES (#{id}, #{unitId}, #{service}, #{kind}, #{variant}, #{allowedBy}, #{allowedAt}, 1)\
        """)
    int allow(PermissionRow row);

    @Update("""
        UPDATE seal_permission SET ended_at = #{at}, ended_by = #{by}, open_mark = NULL
        WHERE id = #{id} AND open_mark = 1\
        """)
    int disallow(@Param("id") String id, @Param("at") LocalDateTime at, @Param("by") String by);

    /** Those that stand, by service, kind and variant. */
    List<PermissionRow> permissions(String unitId);

    @Insert("""
        INSERT INTO document_sealing (document_id, unit_id, seal_id, used_by, permission_id, sealed_at)
        VALUES (#{documentId}, #{unitId}, #{sealId}, #{usedBy}, #{permissionId}, #{sealedAt})\
        """)
    int put(SealingRow row);

    List<SealingRow> ofDocuments(Collection<String> documents);

    /** Newest first. */
    List<UseRow> uses(@Param("unitId") String unitId, @Param("limit") int limit);

    @Select("SELECT place FROM seal_desk WHERE unit_id = #{unitId}")
    Optional<String> place(String unitId);

    @Delete("DELETE FROM seal_desk WHERE unit_id = #{unitId}")
    int forgetPlace(String unitId);

    @Insert("INSERT INTO seal_desk (unit_id, place) VALUES (#{unitId}, #{place})")
    int setPlace(@Param("unitId") String unitId, @Param("place") String place);
}
