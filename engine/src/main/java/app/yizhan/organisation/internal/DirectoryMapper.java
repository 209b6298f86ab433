package app.yizhan.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What only an import asks: everything at once. */
@Mapper
public interface DirectoryMapper {

    /** Id and key of one person. */
    record PersonKey(String id, String number) {}

    /** Keeps other imports out until the transaction ends. */
    @Update("UPDATE directory_state SET changes = changes + 1 WHERE id = 'directory'")
    int lock();

    @Select("SELECT id, number FROM person ORDER BY number")
    List<PersonKey> findPersonKeys();

    /** Ids of those who have left by that day. */
    @Select("SELECT id FROM person WHERE left_on <= #{day} ORDER BY id")
    List<String> findLeavers(LocalDate day);

    List<PersonRow> findPeople();

    int insertPeople(List<PersonRow> people);

    int updatePerson(PersonRow person);

    int endPeople(@Param("ids") List<String> ids, @Param("day") LocalDate day);

    int insertUnit(UnitRow unit);

    int updateUnit(UnitRow unit);

    @Update("UPDATE unit SET to_date = #{day} WHERE id = #{id}")
    int endUnit(@Param("id") String id, @Param("day") LocalDate day);

    List<RoleGrantRow> findGrants();

    int insertGrants(List<RoleGrantRow> grants);

    @Update("UPDATE role_grant SET to_date = #{toDate}, managed = #{managed} WHERE id = #{id}")
    int updateGrant(RoleGrantRow grant);

    /** Ends every grant of these people that is open on {@code lastDay}. */
    int endGrantsOf(@Param("personIds") List<String> personIds, @Param("lastDay") LocalDate lastDay);

    int endGrants(@Param("ids") List<String> ids, @Param("lastDay") LocalDate lastDay);
}
