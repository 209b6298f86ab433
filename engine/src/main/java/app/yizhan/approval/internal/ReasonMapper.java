package app.yizhan.approval.internal;

import app.yizhan.approval.RejectReason;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Reasons that may be given, as administrators keep them. */
@Mapper
public interface ReasonMapper {

    /** Of the service alone, those that are offered no more included; as they are offered. */
    @Select("""
            SELECT code, name, name_en, step, retired_at
            FROM reason_code
            WHERE service = #{service}
            ORDER BY CASE WHEN code = 'OTHER' THEN 1 ELSE 0 END, sort_no, code""")
    List<RejectReason> of(String service);

    /** Offered or not; the service's own before those of everybody. */
    List<RejectReason> named(@Param("service") String service, @Param("codes") Collection<String> codes);

    /** The service takes over what everybody has. */
    @Insert("""
            INSERT INTO reason_code (service, code, sort_no, name, name_en)
            SELECT #{service}, code, sort_no, name, name_en FROM reason_code WHERE service = '*'""")
    int copyUsual(String service);

    @Insert("""
            INSERT INTO reason_code (service, code, sort_no, name, name_en)
            SELECT #{service}, #{code}, COALESCE(MAX(sort_no), 0) + 1, #{name}, #{nameEn}
            FROM reason_code
            WHERE service = #{service}""")
    int add(
            @Param("service") String service,
            @Param("code") String code,
            @Param("name") String name,
            @Param("nameEn") String nameEn);

    @Update("""
            UPDATE reason_code SET retired_at = #{at}
            WHERE service = #{service} AND code = #{code} AND retired_at IS NULL""")
    int retire(@Param("service") String service, @Param("code") String code, @Param("at") LocalDateTime at);
}
