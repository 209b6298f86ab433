package app.yizhan.seal.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Papers that get their seal by hand. */
@Mapper
public interface PaperMapper {

    /**
     * @param variant of the document; null: it has none
     * @param place empty: it is not stamped yet
     * @param collectedBy sealed; null: it was not collected, or its retention is over
     * @param stampedBy id of who recorded the stamp
     * @param handedAt when it was recorded that it was collected
     * @param handedBy id of who recorded that
     * @param recorder name of who recorded the last of this; null: nothing is recorded
     * @param standing whether the document was not taken back
     * @param forgotten whether the words of its case were deleted when their retention was over
     */
    record PaperRow(
            String documentId,
            String unitId,
            String number,
            String requestId,
            String service,
            String kind,
            @Nullable String variant,
            String holderId,
            String holderName,
            String holderNumber,
            LocalDateTime issuedAt,
            boolean standing,
            boolean forgotten,
            String place,
            @Nullable LocalDateTime stampedAt,
            @Nullable String stampedBy,
            @Nullable LocalDate collectedOn,
            byte @Nullable [] collectedBy,
            @Nullable LocalDateTime handedAt,
            @Nullable String handedBy,
            @Nullable String recorder) {}

    @Insert("""
        INSERT INTO paper_handout (document_id, unit_id, place, open_mark) VALUES (#{documentId}, #{unitId}, '', 1)\
        """)
    int begin(@Param("documentId") String documentId, @Param("unitId") String unitId);

    Optional<PaperRow> find(String documentId);

    List<PaperRow> ofDocuments(Collection<String> documents);

    /** Those of documents that stand and nobody has collected, oldest first. */
    List<PaperRow> open(@Param("unitId") String unitId, @Param("limit") int limit);

    /** Newest first. */
    List<PaperRow> handed(@Param("unitId") String unitId, @Param("limit") int limit);

    /** @return 1, or 0 if it was stamped before */
    @Update("""
        UPDATE paper_handout SET place = #{place}, stamped_at = #{at}, stamped_by = #{by}
        WHERE document_id = #{id} AND stamped_at IS NULL\
        """)
    int stamp(
            @Param("id") String id,
            @Param("place") String place,
            @Param("at") LocalDateTime at,
            @Param("by") String by);

    /** @return 1, or 0 if it was collected before or is not stamped yet */
    @Update("""
        UPDATE paper_handout
        SET collected_on = #{day}, collected_by = #{who}, handed_at = #{at}, handed_by = #{by}, open_mark = NULL
        WHERE document_id = #{id} AND stamped_at IS NOT NULL AND open_mark = 1\
        """)
    int hand(
            @Param("id") String id,
            @Param("day") LocalDate day,
            @Param("who") byte @Nullable [] who,
            @Param("at") LocalDateTime at,
            @Param("by") String by);

    /** @return 1, or 0 if that stamp stands no more or the paper was collected */
    @Update("""
        UPDATE paper_handout SET place = '', stamped_at = NULL, stamped_by = NULL
        WHERE document_id = #{id} AND stamped_at = #{at} AND open_mark = 1\
        """)
    int takeBackStamp(@Param("id") String id, @Param("at") LocalDateTime at);

    /** @return 1, or 0 if that record stands no more */
    @Update("""
        UPDATE paper_handout
        SET collected_on = NULL, collected_by = NULL, handed_at = NULL, handed_by = NULL, open_mark = 1
        WHERE document_id = #{id} AND handed_at = #{at}\
        """)
    int takeBackHandout(@Param("id") String id, @Param("at") LocalDateTime at);

    @Update("""
        UPDATE paper_handout SET collected_by = NULL
        WHERE collected_by IS NOT NULL
        AND document_id IN (SELECT i.id FROM issued_document i WHERE i.request_id = #{requestId})\
        """)
    int forgetWords(String requestId);
}
