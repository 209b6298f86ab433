package app.yizhan.organisation.internal;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
public interface UnitMapper {

    /** All there ever were, ordered by code. */
    @Select("""
            SELECT id, code, tree, kind, name, name_en, parent_id, from_date, to_date
            FROM unit
            ORDER BY code""")
    List<UnitRow> findAll();
}
