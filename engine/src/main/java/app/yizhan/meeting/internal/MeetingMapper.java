package app.yizhan.meeting.internal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Meetings, who belongs to them, and what they voted on. */
@Mapper
public interface MeetingMapper {

    /** A task at which a case waits. */
    record WaitingRow(String requestId, String slotId, String step, String definitionId) {}

    Optional<MeetingRow> find(String id);

    /** Whoever changes a meeting does so one after the other. */
    @Select("SELECT id FROM party_meeting WHERE id = #{id} FOR UPDATE")
    Optional<String> lock(String id);

    /** Those of the units, and those to which the person belongs; the latest first, after the one named. */
    List<MeetingRow> page(
            @Param("units") Collection<String> units,
            @Param("person") String person,
            @Param("after") @Nullable String after,
            @Param("limit") int limit);

    List<PersonRow> people(String meetingId);

    List<ItemRow> items(String meetingId);

    List<ItemRow> itemsOf(Collection<String> meetings);

    /** The item by which a case is on the agenda of a meeting. */
    Optional<ItemRow> openItem(String requestId);

    /** By which a meeting of that day decided a step of the case. */
    Optional<ItemRow> decided(
            @Param("requestId") String requestId,
            @Param("step") String step,
            @Param("from") LocalDateTime from,
            @Param("until") LocalDateTime until);

    List<String> onAgendas(Collection<String> requests);

    /** Whether the person belongs to the meeting. */
    @Select("""
            SELECT COUNT(*) FROM party_meeting_person WHERE meeting_id = #{meeting} AND person_id = #{person}""")
    int belongs(@Param("meeting") String meeting, @Param("person") String person);

    /** Ids of those on whom the meeting votes. */
    @Select("""
            SELECT DISTINCT r.applicant_id FROM party_meeting_item i JOIN request r ON r.id = i.request_id
            WHERE i.meeting_id = #{meeting} ORDER BY r.applicant_id""")
    List<String> votedOn(String meeting);

    List<WaitingRow> waiting(Collection<String> requests);

    int insert(MeetingRow row);

    int insertPeople(Collection<PersonRow> rows);

    int insertItems(Collection<ItemRow> rows);

    int change(MeetingRow row);

    /** Marks who came or had handed in an opinion; all others did neither. */
    int attended(
            @Param("meeting") String meeting,
            @Param("present") Collection<String> present,
            @Param("written") Collection<String> written);

    int vote(ItemRow row);

    @Update("UPDATE party_meeting_item SET passed = #{passed} WHERE id = #{id}")
    int decide(@Param("id") String id, @Param("passed") boolean passed);

    @Update("UPDATE party_meeting_item SET slot_id = #{slot} WHERE id = #{id} AND done_at IS NULL")
    int aim(@Param("id") String id, @Param("slot") String slot);

    /** @param now null: it can be tried again */
    @Update("""
            UPDATE party_meeting_item
            SET outcome = #{outcome}, done_at = #{now}, open_mark = CASE WHEN #{open} THEN open_mark ELSE NULL END
            WHERE id = #{id} AND done_at IS NULL""")
    int outcome(
            @Param("id") String id,
            @Param("outcome") String outcome,
            @Param("now") @Nullable LocalDateTime now,
            @Param("open") boolean open);

    @Update("UPDATE party_meeting_item SET open_mark = NULL WHERE meeting_id = #{meeting}")
    int release(String meeting);

    /** Of these cases: whoever has left the step that a meeting was to decide is free for another. */
    int releaseGone(Collection<String> requests);
}
