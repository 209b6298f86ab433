package app.yizhan.demo.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

    /** @return ids of all students, by number */
    @Select("SELECT id FROM person WHERE kind = 'STUDENT' AND left_on IS NULL ORDER BY number")
    List<String> students();

    /** @return ids of the students of classes, by number */
    @Select("""
            <script>
            SELECT p.id FROM person p JOIN unit u ON u.id = p.class_id
            WHERE p.kind = 'STUDENT' AND p.left_on IS NULL
            AND u.code IN <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            <if test="strangers">AND p.account = p.number</if>
            ORDER BY p.number
            </script>""")
    List<String> studentsOf(@Param("codes") List<String> codes, @Param("strangers") boolean strangers);

    /** Somebody who holds a role. */
    record Holder(String personId, String role, String scopeType, String scopeId) {}

    @Select("""
            SELECT person_id, role, scope_type, scope_id FROM role_grant
            WHERE from_date <= #{day} AND to_date >= #{day}
            ORDER BY role, scope_type, scope_id, person_id""")
    List<Holder> holders(LocalDate day);

    /** @return principals for whom something waits in an inbox */
    @Select("SELECT DISTINCT principal FROM inbox_principal ORDER BY principal")
    List<String> awaited();

    /** @return principals for whom a request waits in an inbox */
    @Select("""
            SELECT DISTINCT p.principal FROM inbox_entry e JOIN inbox_principal p ON p.slot_id = e.slot_id
            WHERE e.request_id = #{requestId} ORDER BY p.principal""")
    List<String> awaitedOf(String requestId);

    /** @return ids of the students of the classes in which somebody holds a role, by number */
    @Select("""
            SELECT p.id FROM role_grant g JOIN person p ON p.class_id = g.scope_id
            WHERE g.person_id = #{personId} AND g.scope_type = 'unit' AND p.left_on IS NULL
            ORDER BY p.number""")
    List<String> studentsOfHolder(String personId);

    /** @return code of a student's class */
    @Select("SELECT u.code FROM person p JOIN unit u ON u.id = p.class_id WHERE p.id = #{personId}")
    Optional<String> classOf(String personId);

    /** @return ids of those who accompany applicants in the Party branch in which somebody holds a role, by account */
    @Select("""
            SELECT DISTINCT p.id, p.account FROM role_grant g
            JOIN role_grant c ON c.scope_id = g.scope_id AND c.role = 'PARTY_CONTACT'
            JOIN person p ON p.id = c.person_id
            WHERE g.person_id = #{personId} AND g.scope_type = 'unit'
            ORDER BY p.account""")
    List<String> contactsBeside(String personId);
}
