package app.yizhan.audit.internal;

import app.yizhan.audit.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** SHA-256 over canonical JSON: keys sorted, no white space, characters as they are. What it computes may never change. */
public final class Hash {

    /** Before the first entry of a chain. */
    public static final String NONE = "0".repeat(64);

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private Hash() {}

    public static String json(Map<String, ?> facts) {
        return CANONICAL.writeValueAsString(facts);
    }

    /** The names and salted hashes of an entry's personal values. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> personal(String facts) {
        return (Map<String, String>) CANONICAL.readValue(facts, Map.class).getOrDefault("personal", Map.of());
    }

    public static String of(AuditEntry entry) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("action", entry.action());
        fields.put("actor", entry.actorId());
        fields.put("at", entry.at().toString());
        fields.put("chain", entry.chain());
        fields.put("facts", entry.facts());
        fields.put("seq", entry.seq());
        fields.put("subject", entry.subject());
        return sha256(entry.prevHash() + json(fields));
    }

    public static String of(SealRow seal) {
        return sha256(seal.prevSeal()
                + json(Map.of(
                        "at",
                        seal.sealedAt().toString(),
                        "chain",
                        seal.chain(),
                        "head",
                        seal.headHash(),
                        "no",
                        seal.sealNo(),
                        "seq",
                        seal.seq())));
    }

    public static String salted(String salt, String value) {
        return sha256(salt + value);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
