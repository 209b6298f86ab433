package app.yizhan.calendar.internal;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.calendar.Term;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Years, their unusual days, and terms. */
@Mapper
public interface CalendarMapper {

    /** A row of {@code calendar_year}. */
    record YearRow(int calYear, String source, LocalDateTime loadedAt) {}

    /** A row of {@code calendar_day}. */
    record DayRow(LocalDate calDate, CalendarDay.Kind kind, String name) {}

    @Select("SELECT cal_year, source, loaded_at FROM calendar_year ORDER BY cal_year")
    List<YearRow> years();

    @Select("SELECT cal_date, kind, name FROM calendar_day ORDER BY cal_date")
    List<DayRow> days();

    @Select("SELECT code, name, first_day, last_day FROM term ORDER BY first_day, code")
    List<Term> terms();

    @Update("UPDATE calendar_year SET source = #{source}, loaded_at = #{loadedAt} WHERE cal_year = #{calYear}")
    int updateYear(YearRow year);

    @Insert("INSERT INTO calendar_year (cal_year, source, loaded_at) VALUES (#{calYear}, #{source}, #{loadedAt})")
    int insertYear(YearRow year);

    @Delete("DELETE FROM calendar_day WHERE cal_date BETWEEN #{first} AND #{last}")
    int deleteDays(@Param("first") LocalDate first, @Param("last") LocalDate last);

    @Insert("INSERT INTO calendar_day (cal_date, kind, name) VALUES (#{date}, #{kind}, #{name})")
    int insertDay(CalendarDay day);

    @Update("UPDATE term SET name = #{name}, first_day = #{firstDay}, last_day = #{lastDay} WHERE code = #{code}")
    int updateTerm(Term term);

    @Insert("INSERT INTO term (code, name, first_day, last_day) VALUES (#{code}, #{name}, #{firstDay}, #{lastDay})")
    int insertTerm(Term term);
}
