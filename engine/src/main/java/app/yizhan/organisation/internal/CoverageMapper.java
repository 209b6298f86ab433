package app.yizhan.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where roles are held, as sets: for the whole school at once. */
@Mapper
public interface CoverageMapper {

    /** Ids of the scopes of that type in which somebody holds the role, in order. */
    @Select("""
            SELECT DISTINCT g.scope_id FROM role_grant g JOIN person p ON p.id = g.person_id
            WHERE g.role = #{role} AND g.scope_type = #{scopeType} AND g.from_date <= #{day} AND g.to_date >= #{day}
                AND (p.left_on IS NULL OR p.left_on > #{day})
            ORDER BY g.scope_id""")
    List<String> held(@Param("role") String role, @Param("scopeType") String scopeType, @Param("day") LocalDate day);

    /** A scope in which somebody holds a role. */
    record Held(String role, String scopeId) {}

    /** Of all roles at once, in order. */
    @Select("""
            SELECT DISTINCT g.role, g.scope_id FROM role_grant g JOIN person p ON p.id = g.person_id
            WHERE g.scope_type = #{scopeType} AND g.from_date <= #{day} AND g.to_date >= #{day}
                AND (p.left_on IS NULL OR p.left_on > #{day})
            ORDER BY g.role, g.scope_id""")
    List<Held> all(@Param("scopeType") String scopeType, @Param("day") LocalDate day);

    /** Ids of the classes in which somebody studies. */
    @Select("""
            SELECT DISTINCT p.class_id FROM person p
            WHERE p.class_id IS NOT NULL AND p.kind = 'STUDENT' AND (p.left_on IS NULL OR p.left_on > #{day})
            ORDER BY p.class_id""")
    List<String> classes(LocalDate day);

    /** Ids of one student of each class in which somebody studies. */
    @Select("""
            SELECT MIN(p.id) FROM person p
            WHERE p.class_id IS NOT NULL AND p.kind = 'STUDENT' AND (p.left_on IS NULL OR p.left_on > #{day})
            GROUP BY p.class_id ORDER BY p.class_id""")
    List<String> firstOfClasses(LocalDate day);
}
