package app.yizhan.access.internal;

import app.yizhan.access.Passage;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Passages at doors. */
@Mapper
public interface PassageMapper {

    /** A person and their number at the school. */
    record Numbered(String id, String number) {}

    /** Leavers are nobody. */
    List<Numbered> people(Collection<String> numbers);

    /** Theirs that are stored, both ends included. */
    List<Passage> known(
            @Param("people") Collection<String> people,
            @Param("from") LocalDateTime from,
            @Param("to") LocalDateTime to);

    /** One that another call stores at the same moment changes nothing. */
    int insert(@Param("passages") List<Passage> passages, @Param("at") LocalDateTime at);

    /** At most that many. */
    @Delete("DELETE FROM access_event WHERE passed_at < #{at} LIMIT #{limit}")
    int deleteBefore(@Param("at") LocalDateTime at, @Param("limit") int limit);
}
