package app.yizhan.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pairs of account and password that were right within the last minute, so that a program that sends them with every call does
 * not pay for a slow hash each time. Kept as a hash under a key that only this process knows, never as a password.
 */
final class VerifiedPairs {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 10_000;
    private static final String ALGORITHM = "HmacSHA256";

    private record Verified(String personId, long at) {

        boolean isOld() {
            return System.nanoTime() - at > KEPT_NANOS;
        }
    }

    private final Map<String, Verified> pairs = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    VerifiedPairs() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @return id of the person whose pair this is */
    Optional<String> find(String account, String password) {
        return Optional.ofNullable(pairs.get(hash(account, password)))
                .filter(verified -> !verified.isOld())
                .map(Verified::personId);
    }

    void add(String account, String password, String personId) {
        if (pairs.size() >= MOST) {
            pairs.values().removeIf(Verified::isOld);
        }
        if (pairs.size() < MOST) {
            pairs.put(hash(account, password), new Verified(personId, System.nanoTime()));
        }
    }

    private String hash(String account, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((account.length() + ":" + account).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
