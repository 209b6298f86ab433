package app.yizhan.organisation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface RoleGrantMapper {

    /** Grants of a person that are valid on that day, none for a leaver; ordered by role and scope. */
    List<RoleGrantRow> findValid(@Param("personId") String personId, @Param("day") LocalDate day);

    /**
     * Grants of these roles in scopes with these ids that are valid on that day, without leavers'; of each role in each of the ids,
     * also where nobody asked for the pair. Ordered by number of the holder.
     */
    List<RoleGrantRow> findOfScopes(
            @Param("roles") Collection<String> roles,
            @Param("scopeIds") Collection<String> scopeIds,
            @Param("day") LocalDate day);

    /** Grants of a person that hold on that day or later; ordered by role, scope and first day. */
    List<RoleGrantRow> findFrom(@Param("personId") String personId, @Param("day") LocalDate day);

    Optional<RoleGrantRow> find(String id);

    /** What the database would refuse a second time. */
    Optional<RoleGrantRow> findSame(RoleGrantRow row);

    int countHolders(@Param("role") String role, @Param("day") LocalDate day);
}
