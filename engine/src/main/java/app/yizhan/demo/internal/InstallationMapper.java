package app.yizhan.demo.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What this installation is. */
@Mapper
public interface InstallationMapper {

    @Select("SELECT val FROM installation WHERE name = #{name}")
    Optional<String> find(String name);

    @Insert("INSERT INTO installation (name, val, set_at) VALUES (#{name}, #{val}, #{at})")
    int insert(@Param("name") String name, @Param("val") String val, @Param("at") LocalDateTime at);

    /** @return 0 if it was never written */
    @Update("UPDATE installation SET val = #{val}, set_at = #{at} WHERE name = #{name}")
    int update(@Param("name") String name, @Param("val") String val, @Param("at") LocalDateTime at);

    @Select("SELECT COUNT(id) FROM person")
    int people();
}
