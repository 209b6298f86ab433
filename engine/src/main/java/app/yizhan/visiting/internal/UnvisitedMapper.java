package app.yizhan.visiting.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rooms where nobody has been. {@code classes} null: all. */
@Mapper
public interface UnvisitedMapper {

    /**
     * @param at first instant after it
     * @param day on which somebody has to sleep there
     */
    record Since(LocalDateTime from, LocalDateTime at, LocalDate day) {}

    record RoomRow(
            String room,
            String building,
            int floor,
            String number,
            @Nullable LocalDateTime lastVisit) {}

    record PlannedRow(String room, LocalDate weekOf, String visitor) {}

    int count(@Param("classes") @Nullable Collection<String> classes, @Param("since") Since since);

    /** By code, beyond {@code after}. */
    List<RoomRow> list(
            @Param("classes") @Nullable Collection<String> classes,
            @Param("since") Since since,
            @Param("after") @Nullable String after,
            @Param("limit") int limit);

    /** Plans of the weeks between two days that name one of the rooms, the latest of a room first. */
    List<PlannedRow> plans(
            @Param("rooms") Collection<String> rooms, @Param("from") LocalDate from, @Param("to") LocalDate to);
}
