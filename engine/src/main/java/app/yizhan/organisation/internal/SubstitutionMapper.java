package app.yizhan.organisation.internal;

import app.yizhan.organisation.Person;
import app.yizhan.statement.Kept;
import app.yizhan.statement.Remembered;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Absences and those who act meanwhile. */
@Mapper
public interface SubstitutionMapper {

    /**
     * One principal of a person; role and scope are null in a row for the person as such.
     *
     * @param id of the absence by which it is lent; empty: it is one's own
     */
    record LentRow(
            String id,
            String personId,
            String personName,
            Person.Kind kind,
            String services,
            @Nullable String role,
            @Nullable String scopeType,
            @Nullable String scopeId) {}

    /** What is lent to the substitute on that day, by people who have not left; ordered by absence and role. */
    List<LentRow> findLent(@Param("personId") String personId, @Param("day") LocalDate day);

    /** The same and before it what is one's own; nothing for a leaver. */
    @Remembered
    List<LentRow> findReach(@Param("personId") String personId, @Param("day") LocalDate day);

    /** The same as it was two seconds ago at most. */
    @Kept
    List<LentRow> findReachLately(@Param("personId") String personId, @Param("day") LocalDate day);

    Optional<SubstitutionRow> find(String id);

    /** The first last day, that one included. */
    @Select("SELECT MIN(to_date) FROM substitution WHERE to_date >= #{day} AND ended_at IS NULL")
    Optional<LocalDate> nextEnding(LocalDate day);

    /** Of one absentee or substitute, newest first. */
    List<SubstitutionRow> findOf(String personId);

    /** Not ended, overlapping the days, of any of the absentees; ordered by first day. */
    List<SubstitutionRow> findBetween(
            @Param("absenteeIds") Collection<String> absenteeIds,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    int insert(SubstitutionRow row);

    @Update("UPDATE substitution SET ended_at = #{at}, ended_by = #{by} WHERE id = #{id} AND ended_at IS NULL")
    int end(@Param("id") String id, @Param("at") LocalDateTime at, @Param("by") String by);

    /** Not ended, and not over on that day; ordered by id. */
    List<SubstitutionRow> findOpen(LocalDate day);

    /** Running on that day with a substitute, not yet marked as begun; ordered by id. */
    List<SubstitutionRow> findBeginning(LocalDate day);

    @Update("UPDATE substitution SET begun_at = #{at} WHERE id = #{id} AND begun_at IS NULL")
    int begin(@Param("id") String id, @Param("at") LocalDateTime at);

    /** The first day after that one on which something begins. */
    @Select("""
            SELECT MIN(from_date) FROM substitution
            WHERE from_date > #{day} AND ended_at IS NULL""")
    Optional<LocalDate> nextBeginning(LocalDate day);

    /** Staff of the units who have not left, ordered by number. */
    List<PersonRow> findStaff(@Param("unitIds") Collection<String> unitIds, @Param("day") LocalDate day);

    /** Holds off a second absence of the same person until the transaction ends. */
    @Select("SELECT id FROM person WHERE id = #{personId} FOR UPDATE")
    Optional<String> lockPerson(String personId);
}
