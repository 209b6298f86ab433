package app.yizhan.dossier.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Which papers lie in the file of a case. */
@Mapper
public interface DossierMapper {

    /**
     * @param dated the day that stands on it
     * @param keptWhere sealed; null: its retention is over
     */
    record PaperRow(
            String requestId,
            String paper,
            LocalDate dated,
            byte @Nullable [] keptWhere,
            String notedBy,
            LocalDateTime notedAt) {}

    /** A paper of one of several cases. */
    record Noted(String requestId, String paper) {}

    @Select("""
            SELECT request_id, paper, dated, kept_where, noted_by, noted_at FROM party_paper
            WHERE request_id = #{requestId} ORDER BY paper""")
    List<PaperRow> of(String requestId);

    List<Noted> ofAll(Collection<String> requests);

    /** Whoever writes about a case does so one after the other; empty if there is none. */
    @Select("SELECT id FROM request WHERE id = #{requestId} FOR UPDATE")
    Optional<String> lock(String requestId);

    @Insert("""
            INSERT INTO party_paper (request_id, paper, dated, kept_where, noted_by, noted_at)
            VALUES (#{requestId}, #{paper}, #{dated}, #{keptWhere}, #{notedBy}, #{notedAt})""")
    int insert(PaperRow row);

    /** @return 1, or 0 if it does not lie there */
    @Delete("DELETE FROM party_paper WHERE request_id = #{requestId} AND paper = #{paper}")
    int delete(@Param("requestId") String requestId, @Param("paper") String paper);

    /** Which papers there were stays; the words go. @return how many there were */
    @Update("UPDATE party_paper SET kept_where = NULL WHERE request_id = #{requestId} AND kept_where IS NOT NULL")
    int forget(String requestId);
}
