package app.yizhan.housing.internal;

import app.yizhan.housing.BedPlace;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Building;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface BedMapper {

    Optional<BedPlace> findByCode(String code);

    Optional<BedPlace> findById(String id);

    /** The bed whose allocation to the student covers the day. */
    Optional<BedPlace> findOfStudent(@Param("studentId") String studentId, @Param("day") LocalDate day);

    /** Ordered by code. */
    List<Building> findBuildings();

    Optional<Building> findBuilding(String code);

    /** Ordered by floor, room and place. */
    List<BedState> findStates(@Param("building") String building, @Param("at") LocalDate at);

    /** Ordered by bed. */
    List<SleeperRow> findSleepers(@Param("building") String building, @Param("at") LocalDate at);
}
