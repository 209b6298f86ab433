package app.yizhan.housing.internal;

import app.yizhan.housing.Overlap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Locking reads empty the session's cache, so that what is read after them is what the database says then. */
@Mapper
public interface AllocationMapper {

    @Select("SELECT id FROM bed WHERE id = #{id} FOR UPDATE")
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<String> lockBed(String id);

    @Select("SELECT id FROM person WHERE id = #{id} FOR UPDATE")
    @Options(flushCache = FlushCachePolicy.TRUE)
    Optional<String> lockPerson(String id);

    /** Every bed there is, in id order. */
    @Select("SELECT id FROM bed ORDER BY id FOR UPDATE")
    @Options(flushCache = FlushCachePolicy.TRUE)
    List<String> lockAllBeds();

    Optional<AllocationRow> findOpenOfStudent(String studentId);

    /** Allocations of the bed that have a day after or on {@code day}, by their beginning. */
    List<AllocationRow> findOfBedFrom(@Param("bedId") String bedId, @Param("day") LocalDate day);

    /** All that are open, by student. */
    List<AllocationRow> findAllOpen();

    /** All that are closed and ended after {@code day}, by student. */
    List<AllocationRow> findClosedAfter(LocalDate day);

    /** How often the request gave this bed to this student: 0 or 1. */
    @Select(
            "SELECT COUNT(*) FROM bed_allocation WHERE request_id = #{request} AND student_id = #{student} AND bed_id = #{bed}")
    int countMade(@Param("request") String requestId, @Param("student") String studentId, @Param("bed") String bedId);

    /** How often the request gave this student any bed. */
    @Select("SELECT COUNT(*) FROM bed_allocation WHERE request_id = #{request} AND student_id = #{student}")
    int countMadeFor(@Param("request") String requestId, @Param("student") String studentId);

    /** Allocations that some request made for the student and that begin on the day or later. */
    @Select("""
            SELECT COUNT(*) FROM bed_allocation
            WHERE student_id = #{student} AND request_id IS NOT NULL AND from_date >= #{day}""")
    int countChanges(@Param("student") String studentId, @Param("day") LocalDate day);

    /** @return 1, or 0 if it was closed already */
    @Update("UPDATE bed_allocation SET to_date = #{to}, open_mark = NULL WHERE id = #{id} AND open_mark = 1")
    int close(@Param("id") String id, @Param("to") LocalDate to);

    /** Open ones only. */
    int insertOpen(List<AllocationRow> rows);

    @Select("""
            SELECT request_id, held_at
            FROM held_resource
            WHERE kind = 'bed' AND ref = #{bedCode} AND open_mark = 1""")
    Optional<HoldRow> findHold(String bedCode);

    /** Ordered by bed, then student. */
    List<Overlap> findOverlaps();

    /** Ids of students who had a bed, have not left and have none open, in order. */
    List<String> findStudentsWithoutBed(LocalDate day);
}
