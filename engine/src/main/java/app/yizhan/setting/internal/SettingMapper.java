package app.yizhan.setting.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Settings that somebody changed. */
@Mapper
public interface SettingMapper {

    /** A row of {@code setting}. */
    record SettingRow(String name, String val, @Nullable String changedBy, LocalDateTime changedAt) {}

    @Select("SELECT name, val, changed_by, changed_at FROM setting ORDER BY name")
    List<SettingRow> all();

    @Update(
            "UPDATE setting SET val = #{val}, changed_by = #{changedBy}, changed_at = #{changedAt} WHERE name = #{name}")
    int update(SettingRow row);

    @Insert(
            "INSERT INTO setting (name, val, changed_by, changed_at) VALUES (#{name}, #{val}, #{changedBy}, #{changedAt})")
    int insert(SettingRow row);
}
