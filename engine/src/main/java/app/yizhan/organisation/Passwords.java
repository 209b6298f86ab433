package app.yizhan.organisation;

import app.yizhan.refusal.InvalidFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are kept, and which ones are taken. */
@Component
class Passwords {

    private static final int SHORTEST = 10;
    private static final int FEWEST_CHARACTERS = 4;

    /** bcrypt reads no more. */
    private static final int LONGEST_BYTES = 72;

    /** 2^12 rounds: a guess takes a quarter of a second. */
    private static final int WORK = 12;

    /** As few as bcrypt takes: what stands on the log-in page is not guessed. */
    private static final int NO_WORK = 4;

    private final PasswordEncoder encoder;
    private final Set<String> common = load();
    private volatile @Nullable String dummy;

    /** @param other none but in tests, which would do little else than hash */
    Passwords(ObjectProvider<BCryptPasswordEncoder> other) {
        encoder = new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", other.getIfAvailable(() -> new BCryptPasswordEncoder(WORK))));
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Of a password that everybody is told, so that nobody waits for it. */
    String hashOfKnown(String password) {
        return "{bcrypt}" + new BCryptPasswordEncoder(NO_WORK).encode(password);
    }

    /** Takes as long for an unknown account as for a known one. */
    boolean matches(String password, @Nullable String hash) {
        var fits = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        var same = encoder.matches(fits ? password : "", hash == null ? dummy() : hash);
        return same && fits && hash != null;
    }

    /** @throws InvalidFields on field {@code password}, with what to do about it */
    void check(String password, String number, String account, String name) {
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw refused("password.TOO_SHORT", Map.of("min", SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw refused("password.TOO_LONG", Map.of());
        }
        if (Stream.of(number, account, name)
                .anyMatch(own -> isTelling(own) && lower.contains(own.toLowerCase(Locale.ROOT)))) {
            throw refused("password.PERSONAL", Map.of());
        }
        if (common.contains(lower) || lower.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            throw refused("password.COMMON", Map.of());
        }
    }

    /** Short Latin names occur in innocent words. */
    private static boolean isTelling(String own) {
        return own.length() >= 4 || own.codePoints().anyMatch(c -> c > 0x7F);
    }

    private static InvalidFields refused(String key, Map<String, Object> args) {
        return new InvalidFields("password", key, args);
    }

    private String dummy() {
        var hash = dummy;
        if (hash == null) {
            hash = hash(UUID.randomUUID().toString());
            dummy = hash;
        }
        return hash;
    }

    private static Set<String> load() {
        try {
            var list = new ClassPathResource("common-passwords.txt", Passwords.class);
            return list.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
