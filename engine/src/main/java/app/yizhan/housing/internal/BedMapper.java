package app.yizhan.housing.internal;

import app.yizhan.housing.BedPlace;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Building;
import app.yizhan.housing.RoomPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
public interface BedMapper {

    @Select("SELECT code, floor, number FROM room WHERE code = #{code}")
    Optional<RoomPlace> findRoom(String code);

    /** Ordered by floor and number. */
    @Select("""
            SELECT r.code, r.floor, r.number FROM room r JOIN building g ON g.id = r.building_id
            WHERE g.code = #{building} ORDER BY r.floor, r.number, r.code""")
    List<RoomPlace> findRooms(String building);

    Optional<BedPlace> findByCode(String code);

    Optional<BedPlace> findById(String id);

    /** The bed whose allocation to the student covers the day. */
    Optional<BedPlace> findOfStudent(@Param("studentId") String studentId, @Param("day") LocalDate day);

    /** Ordered by code. */
    List<Building> findBuildings();

    Optional<Building> findBuilding(String code);

    /** Ordered by floor, room and place. */
    List<BedState> findStates(@Param("building") String building, @Param("at") LocalDate at);

    @Select("""
        SELECT a.student_id FROM bed_allocation a JOIN bed b ON b.id = a.bed_id JOIN room r ON r.id = b.room_id
        WHERE r.code = #{room} AND a.from_date <= #{at} AND a.to_date > #{at} ORDER BY b.place, a.student_id\
        """)
    List<String> findStudentsOf(@Param("room") String room, @Param("at") LocalDate at);

    @Select("""
        SELECT COUNT(*) FROM bed_allocation a JOIN bed b ON b.id = a.bed_id JOIN room r ON r.id = b.room_id
        JOIN building g ON g.id = r.building_id
        WHERE g.code = #{building} AND r.floor = #{floor} AND a.from_date <= #{at} AND a.to_date > #{at}\
        """)
    int countSleepers(@Param("building") String building, @Param("floor") int floor, @Param("at") LocalDate at);

    /** Ordered by bed. */
    List<SleeperRow> findSleepers(@Param("building") String building, @Param("at") LocalDate at);
}
