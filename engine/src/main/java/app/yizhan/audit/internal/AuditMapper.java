package app.yizhan.audit.internal;

import app.yizhan.audit.AuditEntry;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The record. Rows of entries and seals are added and never changed. */
@Mapper
public interface AuditMapper {

    /** A personal value beside the facts of its entry. */
    record ValueAndFacts(String chain, int seq, String name, String salt, byte[] sealed, String facts) {}

    @Select("SELECT chain, last_seq, last_hash FROM audit_chain WHERE chain = #{chain} FOR UPDATE")
    Optional<HeadRow> lockHead(String chain);

    @Select("SELECT chain, last_seq, last_hash FROM audit_chain WHERE chain = #{chain}")
    Optional<HeadRow> head(String chain);

    @Insert("""
            INSERT INTO audit_chain (chain, last_seq, last_hash, unsealed) SELECT #{chain}, 0, #{none}, NULL FROM DUAL
            WHERE NOT EXISTS (SELECT 1 FROM audit_chain WHERE chain = #{chain})""")
    int begin(@Param("chain") String chain, @Param("none") String none);

    @Update("UPDATE audit_chain SET last_seq = #{lastSeq}, last_hash = #{lastHash}, unsealed = 1 WHERE chain = #{chain}")
    int moveHead(HeadRow head);

    @Insert("""
            INSERT INTO audit_entry (chain, seq, at, actor_id, action, subject, facts, prev_hash, hash)
            VALUES (#{chain}, #{seq}, #{at}, #{actorId}, #{action}, #{subject}, #{facts}, #{prevHash}, #{hash})""")
    int add(AuditEntry entry);

    @Insert("INSERT INTO audit_value (chain, seq, name, salt, sealed) VALUES (#{chain}, #{seq}, #{name}, #{salt}, #{sealed})")
    int addValue(ValueRow value);

    @Select("""
            SELECT chain, seq, at, actor_id, action, subject, facts, prev_hash, hash FROM audit_entry
            WHERE chain = #{chain} AND seq > #{afterSeq} ORDER BY seq LIMIT #{limit}""")
    List<AuditEntry> entries(@Param("chain") String chain, @Param("afterSeq") int afterSeq, @Param("limit") int limit);

    @Select("SELECT chain, seq, name, salt, sealed FROM audit_value WHERE chain = #{chain} AND seq = #{seq} AND sealed IS NOT NULL ORDER BY name")
    List<ValueRow> values(@Param("chain") String chain, @Param("seq") int seq);

    // the sealer

    @Select("SELECT chain, last_seq, last_hash FROM audit_chain WHERE unsealed = 1 ORDER BY chain LIMIT #{limit}")
    List<HeadRow> unsealed(int limit);

    @Update("UPDATE audit_chain SET unsealed = NULL WHERE chain = #{chain} AND last_seq = #{lastSeq}")
    int markSealed(HeadRow head);

    @Update("UPDATE audit_chain SET last_seq = #{lastSeq}, last_hash = #{lastHash} WHERE chain = #{chain}")
    int moveSeals(HeadRow head);

    @Insert("""
            INSERT INTO audit_seal (seal_no, chain, seq, head_hash, prev_seal, seal, sealed_at)
            VALUES (#{sealNo}, #{chain}, #{seq}, #{headHash}, #{prevSeal}, #{seal}, #{sealedAt})""")
    int addSeal(SealRow seal);

    // the verifier, page by page

    @Select("SELECT chain, last_seq, last_hash FROM audit_chain WHERE chain > #{after} ORDER BY chain LIMIT #{limit}")
    List<HeadRow> headsAfter(@Param("after") String after, @Param("limit") int limit);

    @Select("""
            SELECT chain, seq, at, actor_id, action, subject, facts, prev_hash, hash FROM audit_entry
            WHERE chain >= #{chain} AND (chain > #{chain} OR seq > #{seq}) AND chain <= #{last} ORDER BY chain, seq LIMIT #{limit}""")
    List<AuditEntry> entriesAfter(
            @Param("chain") String chain, @Param("seq") int seq, @Param("last") String last, @Param("limit") int limit);

    @Select("SELECT seal_no, chain, seq, head_hash, prev_seal, seal, sealed_at FROM audit_seal WHERE seal_no > #{after} ORDER BY seal_no LIMIT #{limit}")
    List<SealRow> sealsAfter(@Param("after") int after, @Param("limit") int limit);

    /** Seals whose entry is gone or is another one. */
    @Select("""
            SELECT s.seal_no, s.chain, s.seq, s.head_hash, s.prev_seal, s.seal, s.sealed_at
            FROM audit_seal s LEFT JOIN audit_entry e ON e.chain = s.chain AND e.seq = s.seq
            WHERE s.seal_no > #{from} AND s.seal_no <= #{to} AND (e.hash IS NULL OR e.hash <> s.head_hash)
            ORDER BY s.seal_no LIMIT 1""")
    Optional<SealRow> brokenSeal(@Param("from") int from, @Param("to") int to);

    @Select("""
            SELECT v.chain, v.seq, v.name, v.salt, v.sealed, e.facts FROM audit_value v JOIN audit_entry e ON e.chain = v.chain AND e.seq = v.seq
            WHERE v.sealed IS NOT NULL AND v.chain >= #{chain}
            AND (v.chain > #{chain} OR v.seq > #{seq} OR (v.seq = #{seq} AND v.name > #{name})) ORDER BY v.chain, v.seq, v.name LIMIT #{limit}""")
    List<ValueAndFacts> valuesAfter(
            @Param("chain") String chain, @Param("seq") int seq, @Param("name") String name, @Param("limit") int limit);

    @Select("SELECT fingerprint FROM vault_key WHERE id = 1")
    Optional<String> keyFingerprint();

    @Insert("INSERT INTO vault_key (id, fingerprint) SELECT 1, #{fingerprint} FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM vault_key)")
    int keepFingerprint(String fingerprint);
}
