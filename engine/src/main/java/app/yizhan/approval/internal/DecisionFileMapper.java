package app.yizhan.approval.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Files that went with decisions. */
@Mapper
public interface DecisionFileMapper {

    @Select("""
            SELECT COUNT(*) > 0 FROM decision_file
            WHERE attachment_id = #{attachmentId} AND request_id = #{requestId}""")
    boolean hasFile(@Param("requestId") String requestId, @Param("attachmentId") String attachmentId);
}
