package app.yizhan.record.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Papers that left the house. */
@Mapper
public interface RecordPrintMapper {

    /** What the chain of a case was when a paper was printed. */
    record PrintRow(
            String code, String requestId, int seq, String headHash, LocalDateTime printedAt, String printedBy) {}

    @Insert("""
            INSERT INTO record_print (code, request_id, seq, head_hash, printed_at, printed_by)
            VALUES (#{code}, #{requestId}, #{seq}, #{headHash}, #{printedAt}, #{printedBy})""")
    int insert(PrintRow row);

    @Select("SELECT code, request_id, seq, head_hash, printed_at, printed_by FROM record_print WHERE code = #{code}")
    Optional<PrintRow> find(String code);
}
