package app.yizhan.organisation.internal;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Aliases and, sealed, whose they are. */
@Mapper
public interface AliasMapper {

    @Insert("""
        INSERT INTO person (id, number, account, name, kind, email, locale, managed)
        VALUES (#{id}, #{number}, #{number}, #{name}, 'ALIAS', #{email}, #{locale}, 0)\
        """)
    int insertPerson(
            @Param("id") String id,
            @Param("number") String number,
            @Param("name") String name,
            @Param("email") @Nullable String email,
            @Param("locale") String locale);

    @Insert("INSERT INTO applicant_alias (alias_id, owner_key, sealed) VALUES (#{id}, #{ownerKey}, #{sealed})")
    int insert(@Param("id") String id, @Param("ownerKey") String ownerKey, @Param("sealed") byte[] sealed);

    /** Ids of aliases, in the order in which they were made. */
    @Select("""
        <script>
        SELECT alias_id FROM applicant_alias
        WHERE owner_key IN <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
        ORDER BY alias_id
        </script>\
        """)
    List<String> findByKeys(@Param("keys") List<String> keys);

    @Select("SELECT sealed FROM applicant_alias WHERE alias_id = #{id} AND sealed IS NOT NULL")
    Optional<byte[]> sealed(String id);

    @Update("UPDATE applicant_alias SET sealed = NULL WHERE alias_id = #{id}")
    int forget(String id);
}
