package app.yizhan.approval.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;

/** What was written with decisions. */
@Mapper
public interface DecisionWordsMapper {

    @Update("UPDATE decision SET opinion = NULL WHERE request_id = #{requestId} AND opinion IS NOT NULL")
    int deleteOpinions(String requestId);
}
