package app.yizhan.housing.internal;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What only an import asks of buildings, rooms and beds: everything at once, ordered by code. */
@Mapper
public interface PlaceMapper {

    @Select("SELECT id, code, name, name_en FROM campus ORDER BY code")
    List<CampusRow> findCampuses();

    @Insert("INSERT INTO campus (id, code, name, name_en) VALUES (#{id}, #{code}, #{name}, #{nameEn})")
    int insertCampus(CampusRow campus);

    @Update("UPDATE campus SET name = #{name}, name_en = #{nameEn} WHERE id = #{id}")
    int updateCampus(CampusRow campus);

    @Select("SELECT id, code, campus_id, name, name_en, gender FROM building ORDER BY code")
    List<BuildingRow> findBuildings();

    @Insert("""
            INSERT INTO building (id, code, campus_id, name, name_en, gender)
            VALUES (#{id}, #{code}, #{campusId}, #{name}, #{nameEn}, #{gender})""")
    int insertBuilding(BuildingRow building);

    @Update("""
            UPDATE building SET campus_id = #{campusId}, name = #{name}, name_en = #{nameEn}, gender = #{gender}
            WHERE id = #{id}""")
    int updateBuilding(BuildingRow building);

    /** Open allocations in the building. */
    int countSleepers(@Param("buildingId") String buildingId);

    @Select("SELECT id, code, building_id, floor, number, fee FROM room ORDER BY code")
    List<RoomRow> findRooms();

    int insertRooms(List<RoomRow> rooms);

    @Update("UPDATE room SET floor = #{floor}, fee = #{fee} WHERE id = #{id}")
    int updateRoom(RoomRow room);

    @Select("SELECT id, code, room_id, place, state FROM bed ORDER BY code")
    List<BedRow> findBeds();

    int insertBeds(List<BedRow> beds);

    @Update("UPDATE bed SET state = #{state} WHERE id = #{id}")
    int updateBedState(@Param("id") String id, @Param("state") String state);

    List<BedKeyRow> findBedKeys();

    /** Students and staff. */
    @Select("SELECT id, number, kind, gender, left_on FROM person ORDER BY number")
    List<StudentRow> findPeople();

    /** Codes of beds that an open request holds. */
    @Select("SELECT ref FROM held_resource WHERE kind = 'bed' AND open_mark = 1 ORDER BY ref")
    List<String> findHeldBeds();
}
