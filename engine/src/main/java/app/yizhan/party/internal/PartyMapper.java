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

/** Packs, their steps and rules, and what people ruled. */
@Mapper
public interface PartyMapper {

    @Select("SELECT code FROM party_pack ORDER BY pos DESC, code")
    List<String> packs();

    @Select("""
            SELECT pack, code, pos, stage, act, needs, actor, small_actor, above_actor, only_under
            FROM party_step ORDER BY pack, pos, code""")
    List<StepRow> steps();

    /** Without what the school took back. */
    List<RuleRow> rules();

    /** The last that two people agreed to, of each rule. */
    List<RulingRow> confirmed();

    /** Those that wait for a second person. */
    List<RulingRow> open();

    Optional<RulingRow> openOf(@Param("pack") String pack, @Param("rule") String rule);

    @Insert("INSERT INTO party_pack (code, pos, imported_at) VALUES (#{code}, #{pos}, #{now})")
    int insertPack(@Param("code") String code, @Param("pos") int pos, @Param("now") LocalDateTime now);

    @Delete("DELETE FROM party_step WHERE pack = #{pack}")
    int deleteSteps(String pack);

    int insertStep(StepRow step);

    int insertRule(RuleRow rule);

    /** What is shipped of it; what two people said of it stays beside it. */
    int updateRule(RuleRow rule);

    /** How many the school has added, those that it took back too. */
    @Select("SELECT COUNT(*) FROM party_rule WHERE pack = #{pack} AND school = 1")
    int countSchool(String pack);

    /** @return 0 if there is no such rule, or it is not of the school's own */
    @Update("""
            UPDATE party_rule SET ended_at = #{now}
            WHERE pack = #{pack} AND code = #{code} AND school = 1 AND ended_at IS NULL""")
    int endRule(@Param("pack") String pack, @Param("code") String code, @Param("now") LocalDateTime now);

    int insertRuling(RulingRow ruling);

    /** What was said of a rule that is another now holds no longer, nor waits for an answer. @return how many there were */
    @Update("""
            UPDATE party_ruling SET answer = 'OUTDATED', answered_at = #{now}, open_mark = NULL
            WHERE pack = #{pack} AND rule_code = #{rule} AND (answer = 'CONFIRMED' OR open_mark = 1)""")
    int supersede(@Param("pack") String pack, @Param("rule") String rule, @Param("now") LocalDateTime now);

    /** @return 0 if it was answered meanwhile */
    @Update("""
            UPDATE party_ruling SET answer = #{answer}, answered_by = #{by}, answered_at = #{now}, open_mark = NULL
            WHERE id = #{id} AND open_mark = 1""")
    int answer(
            @Param("id") String id,
            @Param("answer") String answer,
            @Param("by") String by,
            @Param("now") LocalDateTime now);
}
