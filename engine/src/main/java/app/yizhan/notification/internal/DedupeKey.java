package app.yizhan.notification.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes two messages the same. */
public final class DedupeKey {

    private static final int LONGEST = 140;

    private DedupeKey() {}

    /** Both parts, shortened to their hash if the column could not hold them. */
    public static String of(String first, String second) {
        var key = first + ":" + second;
        return key.length() <= LONGEST && StandardCharsets.US_ASCII.newEncoder().canEncode(key) ? key : hash(key);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
