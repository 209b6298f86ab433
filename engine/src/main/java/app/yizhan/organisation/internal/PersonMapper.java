package app.yizhan.organisation.internal;

import app.yizhan.statement.Answers;
import app.yizhan.statement.Remembered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

@Mapper
public interface PersonMapper {

    @Remembered
    Optional<PersonRow> findById(String id);

    Optional<PersonRow> findByAccount(String account);

    Optional<PersonRow> findByNumber(String number);

    Optional<PersonRow> findStudent(
            @Param("number") String number, @Param("name") String name, @Param("day") LocalDate day);

    /** Ordered by number. */
    @Answers(method = "findById", by = "id")
    List<PersonRow> findByIds(Collection<String> ids);

    /** Somebody who holds a role. @param since first day of the grant */
    record HolderRow(String grantId, PersonRow person, LocalDate since) {}

    /** Grants of the role that are valid on that day with their holders, without leavers; ordered by number and first day. */
    @Remembered
    List<HolderRow> findHolders(
            @Param("role") String role,
            @Param("scopeType") String scopeType,
            @Param("scopeId") String scopeId,
            @Param("day") LocalDate day);

    @Update("UPDATE person SET locale = #{locale} WHERE id = #{id}")
    int updateLocale(@Param("id") String id, @Param("locale") String locale);
}
