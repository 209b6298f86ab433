package app.yizhan.token.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secrets of tokens and their hashes. A fast hash is enough: nobody guesses 256 random bits, however fast they can try. The
 * beginning is always the same, so that those who look for secrets in files and logs find ours.
 */
public final class Secrets {

    private static final String BEGINNING = "yz_";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    public String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public boolean couldBe(String secret) {
        return secret.matches(BEGINNING + "[A-Za-z0-9_-]{43}");
    }

    public String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
