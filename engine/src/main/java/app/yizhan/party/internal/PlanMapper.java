package app.yizhan.party.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** How many each committee may admit in a year. */
@Mapper
public interface PlanMapper {

    record PlanRow(String committeeId, int planYear, int places, LocalDateTime setAt, String setBy) {}

    @Select("""
            SELECT committee_id, plan_year, places, set_at, set_by FROM party_plan WHERE plan_year = #{year}
            ORDER BY committee_id""")
    List<PlanRow> of(int year);

    /** Whoever takes a place or changes the plan does so one after the other. */
    @Select("SELECT places FROM party_plan WHERE committee_id = #{committee} AND plan_year = #{year} FOR UPDATE")
    Optional<Integer> lock(@Param("committee") String committee, @Param("year") int year);

    @Delete("DELETE FROM party_plan WHERE committee_id = #{committee} AND plan_year = #{year}")
    int delete(@Param("committee") String committee, @Param("year") int year);

    /** @return 0 if there is none yet */
    @Update("""
            UPDATE party_plan SET places = #{places}, set_at = #{setAt}, set_by = #{setBy}
            WHERE committee_id = #{committeeId} AND plan_year = #{planYear}""")
    int update(PlanRow row);

    @Insert("""
            INSERT INTO party_plan (committee_id, plan_year, places, set_at, set_by)
            VALUES (#{committeeId}, #{planYear}, #{places}, #{setAt}, #{setBy})""")
    int insert(PlanRow row);
}
