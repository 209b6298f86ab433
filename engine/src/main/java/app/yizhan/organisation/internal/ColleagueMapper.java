package app.yizhan.organisation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Staff by the beginning of what they are called; each statement reads a range of an index. */
@Mapper
public interface ColleagueMapper {

    /**
     * Ordered by name, then number.
     *
     * @param prefix for LIKE
     * @param units only these; empty: all
     * @param left those who have left, or those who are there
     */
    List<PersonRow> byName(
            @Param("prefix") String prefix,
            @Param("units") Collection<String> units,
            @Param("left") boolean left,
            @Param("day") LocalDate day,
            @Param("limit") int limit);

    /** Ordered by number. */
    List<PersonRow> byNumber(
            @Param("prefix") String prefix,
            @Param("units") Collection<String> units,
            @Param("left") boolean left,
            @Param("day") LocalDate day,
            @Param("limit") int limit);
}
