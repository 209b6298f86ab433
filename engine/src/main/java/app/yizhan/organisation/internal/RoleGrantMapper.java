package app.yizhan.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface RoleGrantMapper {

    /** Grants of a person that are valid on that day, none for a leaver; ordered by role and scope. */
    List<RoleGrantRow> findValid(@Param("personId") String personId, @Param("day") LocalDate day);

    /** Grants of one role in one scope that are valid on that day, without leavers', ordered by number of the holder. */
    List<RoleGrantRow> findOfScope(
            @Param("role") String role,
            @Param("scopeType") String scopeType,
            @Param("scopeId") String scopeId,
            @Param("day") LocalDate day);

    int countHolders(@Param("role") String role, @Param("day") LocalDate day);
}
