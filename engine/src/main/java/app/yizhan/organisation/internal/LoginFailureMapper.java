package app.yizhan.organisation.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
public interface LoginFailureMapper {

    /** A row of {@code login_failure}. */
    record LoginFailure(
            String subject,
            int failures,
            LocalDateTime firstAt,
            @Nullable LocalDateTime lockedTo) {}

    @Select("SELECT subject, failures, first_at, locked_to FROM login_failure WHERE subject = #{subject}")
    Optional<LoginFailure> find(String subject);

    @Update("UPDATE login_failure SET failures = failures + 1 WHERE subject = #{subject}")
    int count(String subject);

    @Insert("INSERT INTO login_failure (subject, failures, first_at) VALUES (#{subject}, 1, #{at})")
    int insert(@Param("subject") String subject, @Param("at") LocalDateTime at);

    @Update("UPDATE login_failure SET locked_to = #{to} WHERE subject = #{subject}")
    int lock(@Param("subject") String subject, @Param("to") LocalDateTime to);

    @Delete("DELETE FROM login_failure WHERE subject = #{subject}")
    int delete(String subject);

    /** Forgets what is long over, whoever it was. */
    @Delete("""
            DELETE FROM login_failure
            WHERE first_at < #{before} AND (locked_to IS NULL OR locked_to < #{before})""")
    int deleteBefore(LocalDateTime before);
}
