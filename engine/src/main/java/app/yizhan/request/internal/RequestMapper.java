package app.yizhan.request.internal;

import app.yizhan.request.Request;
import app.yizhan.request.RequestStatus;
import app.yizhan.statement.Answers;
import app.yizhan.statement.Remembered;
import app.yizhan.statement.Tells;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Heads of requests. */
@Mapper
public interface RequestMapper {

    @Remembered
    Optional<Request> find(String id);

    /** In the order of their ids; unknown ones are left out. */
    List<Request> findAll(Collection<String> ids);

    /** Locks the row first of all rows of the case, so that all who act on it queue here. */
    @Answers(method = "find", by = "id")
    Optional<Request> lock(String id);

    /** The same for the request to which a slot belongs. */
    @Answers(method = "find", by = "id", table = "request")
    Optional<Request> lockOf(String slotId);

    /** The same for several, in the order of their ids. */
    @Answers(method = "find", by = "id")
    List<Request> lockAll(Collection<String> ids);

    Optional<Request> byInstance(String instanceId);

    Optional<Request> byNumber(String number);

    @Tells(method = "find", by = "id")
    @Insert("""
        INSERT INTO request (id, number, service, definition_id, applicant_id, applicant_name, unit_id, unit_name, college_id,
            status, turn, submitted_at, entered_by)
        VALUES (#{id}, #{number}, #{service}, #{definitionId}, #{applicantId}, #{applicantName}, #{unitId}, #{unitName},
            #{collegeId}, #{status}, #{turn}, #{submittedAt}, #{enteredBy})\
        """)
    int insert(Request request);

    @Update("UPDATE request SET instance_id = #{instanceId} WHERE id = #{id}")
    int started(@Param("id") String id, @Param("instanceId") String instanceId);

    /** @return 1, or 0 if the request was no longer in state {@code from} */
    @Update("UPDATE request SET status = #{to} WHERE id = #{id} AND status = #{from}")
    int changeStatus(@Param("id") String id, @Param("from") RequestStatus from, @Param("to") RequestStatus to);

    @Update("UPDATE request SET reached_end = #{end} WHERE id = #{id} AND ended_at IS NULL")
    int reached(@Param("id") String id, @Param("end") String end);

    /** The end event that the case came to last. */
    @Select("SELECT reached_end FROM request WHERE id = #{id}")
    Optional<String> reachedEnd(String id);

    @Update("""
        UPDATE request SET status = #{status}, result = #{result}, ended_at = #{at}
        WHERE id = #{id} AND ended_at IS NULL\
        """)
    int end(
            @Param("id") String id,
            @Param("status") RequestStatus status,
            @Param("result") String result,
            @Param("at") LocalDateTime at);

    @Update("UPDATE request SET turn = #{turn}, status = 'RUNNING' WHERE id = #{id} AND status IN ('RUNNING',"
            + " 'RETURNED')")
    int nextTurn(@Param("id") String id, @Param("turn") int turn);

    /** Newest first; {@code after} is the last row of the page before, or null. */
    List<Request> mine(
            @Param("applicants") List<String> applicants,
            @Param("statuses") List<RequestStatus> statuses,
            @Param("after") @Nullable Request after,
            @Param("limit") int limit);

    /** Requests that the person handed in for others at a service window. */
    List<Request> entered(
            @Param("personId") String personId,
            @Param("statuses") List<RequestStatus> statuses,
            @Param("after") @Nullable Request after,
            @Param("limit") int limit);

    /** Requests in which the person filled a slot or is named. */
    List<Request> participated(
            @Param("personId") String personId,
            @Param("statuses") List<RequestStatus> statuses,
            @Param("after") @Nullable Request after,
            @Param("limit") int limit);

    /** Requests of which the person got a copy. */
    List<Request> copied(
            @Param("personId") String personId,
            @Param("statuses") List<RequestStatus> statuses,
            @Param("after") @Nullable Request after,
            @Param("limit") int limit);

    @Select("SELECT COUNT(*) FROM request WHERE applicant_id = #{personId} AND service = #{service} AND status IN"
            + " ('RUNNING', 'RETURNED')")
    int countOpen(@Param("personId") String personId, @Param("service") String service);

    /** Open requests of the service in which the person is applicant or party, other than {@code except}. */
    int countOpenWith(
            @Param("personId") String personId,
            @Param("service") String service,
            @Param("except") @Nullable String except);

    int countWithResult(
            @Param("personId") String personId,
            @Param("service") String service,
            @Param("result") String result,
            @Param("from") LocalDateTime from,
            @Param("to") LocalDateTime to);

    @Update("UPDATE request_number SET last_used = last_used + #{many} WHERE line = #{line} AND cal_year = #{year}")
    int count(@Param("line") String line, @Param("year") int year, @Param("many") int many);

    /** Does nothing if another began them meanwhile. */
    @Insert("""
            INSERT INTO request_number (line, cal_year, last_used) VALUES (#{line}, #{year}, 0)
            ON DUPLICATE KEY UPDATE last_used = last_used""")
    int beginNumbers(@Param("line") String line, @Param("year") int year);

    @Select("SELECT last_used FROM request_number WHERE line = #{line} AND cal_year = #{year}")
    Optional<Integer> findLast(@Param("line") String line, @Param("year") int year);

    @Select("SELECT nudged_at FROM request WHERE id = #{id}")
    Optional<LocalDateTime> nudgedAt(String id);

    @Update("UPDATE request SET nudged_at = #{at} WHERE id = #{id}")
    int nudged(@Param("id") String id, @Param("at") LocalDateTime at);

    /** Ended before, and values not deleted yet; the first to end first. */
    @Select("""
        SELECT id FROM request WHERE service = #{service} AND values_deleted_at IS NULL AND ended_at < #{before}
        ORDER BY ended_at, id LIMIT #{limit}\
        """)
    List<String> keptLonger(
            @Param("service") String service, @Param("before") LocalDateTime before, @Param("limit") int limit);

    @Update("UPDATE request SET values_deleted_at = #{at} WHERE id = #{id} AND values_deleted_at IS NULL")
    int valuesDeleted(@Param("id") String id, @Param("at") LocalDateTime at);
}
