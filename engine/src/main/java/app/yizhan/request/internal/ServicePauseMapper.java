package app.yizhan.request.internal;

import app.yizhan.request.ServicePause;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Services that take no requests for a while. */
@Mapper
public interface ServicePauseMapper {

    @Select("""
            SELECT service, until_date AS until, reason, reason_en, paused_by, paused_at
            FROM service_pause
            ORDER BY service""")
    List<ServicePause> all();

    @Insert("""
            INSERT INTO service_pause (service, until_date, reason, reason_en, paused_by, paused_at)
            VALUES (#{service}, #{until}, #{reason}, #{reasonEn}, #{pausedBy}, #{pausedAt})""")
    int insert(ServicePause pause);

    @Delete("DELETE FROM service_pause WHERE service = #{service}")
    int delete(String service);
}
