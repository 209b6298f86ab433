package app.yizhan.audit.internal;

import app.yizhan.audit.AuditEntry;
import app.yizhan.audit.AuditKind;
import app.yizhan.audit.AuditQuery;
import app.yizhan.statement.Gathered;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Flush;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.executor.BatchResult;

/** The record. Rows of entries and seals are added and never changed. */
@Mapper
public interface AuditMapper {

    /** A personal value beside the facts of its entry. */
    record ValueAndFacts(String chain, int seq, String name, String salt, byte[] sealed, String facts) {}

    /** Where a page begins: after this entry, going back in time. */
    record Place(LocalDateTime at, String chain, int seq) {}

    /** Entries of the auditor's question from {@code from} on and before {@code after}, newest first. */
    List<AuditEntry> search(
            @Param("q") AuditQuery query,
            @Param("after") Place after,
            @Param("from") LocalDateTime from,
            @Param("limit") int limit);

    /** Seals over entries of one chain that are gone or another. */
    @Select("""
            SELECT COUNT(*) FROM audit_seal s LEFT JOIN audit_entry e ON e.chain = s.chain AND e.seq = s.seq
            WHERE s.chain = #{chain} AND (e.hash IS NULL OR e.hash <> s.head_hash)""")
    int brokenSealsOf(String chain);

    /** Sends what was gathered. */
    @Flush
    List<BatchResult> send();

    @Select("SELECT chain, last_seq, last_hash FROM audit_chain WHERE chain = #{chain} FOR UPDATE")
    Optional<HeadRow> lockHead(String chain);

    @Select("SELECT chain, last_seq, last_hash FROM audit_chain WHERE chain = #{chain}")
    Optional<HeadRow> head(String chain);

    /** Locks them in the order of their names; those that have no entry yet are left out. */
    List<HeadRow> lockHeads(Collection<String> chains);

    /** @return 0 if the chain was begun by another meanwhile */
    @Insert("""
            INSERT INTO audit_chain (chain, last_seq, last_hash, unsealed) SELECT #{chain}, #{lastSeq}, #{lastHash}, 1 FROM DUAL
            WHERE NOT EXISTS (SELECT 1 FROM audit_chain WHERE chain = #{chain})""")
    int begin(HeadRow head);

    @Gathered
    @Update(
            "UPDATE audit_chain SET last_seq = #{lastSeq}, last_hash = #{lastHash}, unsealed = 1 WHERE chain = #{chain}")
    int moveHead(HeadRow head);

    @Gathered
    @Insert("""
            INSERT INTO audit_entry (chain, seq, at, actor_id, action, subject, facts, prev_hash, hash, kind)
            VALUES (#{e.chain}, #{e.seq}, #{e.at}, #{e.actorId}, #{e.action}, #{e.subject}, #{e.facts}, #{e.prevHash}, #{e.hash}, #{kind})""")
    int add(@Param("e") AuditEntry entry, @Param("kind") AuditKind kind);

    @Gathered
    @Insert(
            "INSERT INTO audit_value (chain, seq, name, salt, sealed) VALUES (#{chain}, #{seq}, #{name}, #{salt}, #{sealed})")
    int addValue(ValueRow value);

    @Select("""
            SELECT chain, seq, at, actor_id, action, subject, facts, prev_hash, hash FROM audit_entry
            WHERE chain = #{chain} AND seq > #{afterSeq} ORDER BY seq LIMIT #{limit}""")
    List<AuditEntry> entries(@Param("chain") String chain, @Param("afterSeq") int afterSeq, @Param("limit") int limit);

    @Select(
            "SELECT chain, seq, name, salt, sealed FROM audit_value WHERE chain = #{chain} AND seq = #{seq} AND sealed IS NOT NULL ORDER BY name")
    List<ValueRow> values(@Param("chain") String chain, @Param("seq") int seq);

    /** Without the salt nobody can try values against the hash that stays. */
    @Update("UPDATE audit_value SET sealed = NULL, salt = #{none} WHERE chain = #{chain} AND sealed IS NOT NULL")
    int deleteValuesWith(@Param("chain") String chain, @Param("none") String none);

    default int deleteValues(String chain) {
        return deleteValuesWith(chain, "0".repeat(32));
    }

    // the daily roots

    @Select("SELECT root_day, seal_no, seal, signed_at, public_key, signature FROM audit_root ORDER BY root_day")
    List<RootRow> roots();

    @Select("SELECT root_day, seal_no, seal, signed_at, public_key, signature FROM audit_root WHERE root_day = #{day}")
    Optional<RootRow> root(LocalDate day);

    @Select("SELECT DISTINCT public_key FROM audit_root ORDER BY public_key")
    List<String> rootKeys();

    @Insert("""
            INSERT INTO audit_root (root_day, seal_no, seal, signed_at, public_key, signature)
            VALUES (#{rootDay}, #{sealNo}, #{seal}, #{signedAt}, #{publicKey}, #{signature})""")
    int addRoot(RootRow root);

    /** Roots whose seal is gone or another; seal 0 is the beginning of everything. */
    @Select("""
            SELECT r.root_day, r.seal_no, r.seal, r.signed_at, r.public_key, r.signature
            FROM audit_root r LEFT JOIN audit_seal s ON s.seal_no = r.seal_no
            WHERE r.seal_no > 0 AND (s.seal IS NULL OR s.seal <> r.seal) ORDER BY r.root_day LIMIT 1""")
    Optional<RootRow> brokenRoot();

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

    @Select(
            "SELECT seal_no, chain, seq, head_hash, prev_seal, seal, sealed_at FROM audit_seal WHERE seal_no > #{after} ORDER BY seal_no LIMIT #{limit}")
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

    @Insert(
            "INSERT INTO vault_key (id, fingerprint) SELECT 1, #{fingerprint} FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM vault_key)")
    int keepFingerprint(String fingerprint);
}
