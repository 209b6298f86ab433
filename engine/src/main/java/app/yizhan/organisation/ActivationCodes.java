package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.internal.ActivationCodeMapper;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One-time codes: shown once, kept as a hash, one for a person at a time. */
@Component
class ActivationCodes {

    static final Duration VALID = Duration.ofHours(24);
    static final int LENGTH = 10;

    /** Without what looks alike on paper: 0 O, 1 I L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final ActivationCodeMapper mapper;
    private final Passwords passwords;
    private final SchoolClock clock;
    private final SecureRandom random = new SecureRandom();

    ActivationCodes(ActivationCodeMapper mapper, Passwords passwords, SchoolClock clock) {
        this.mapper = mapper;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Replaces a code that was given before. */
    String issue(String personId, String issuerId) {
        var code = random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
        var now = clock.now();
        mapper.delete(personId);
        mapper.insert(personId, passwords.hash(code), issuerId, now, now.plus(VALID));
        return code;
    }

    /**
     * Uses the code up.
     *
     * @param code as it was typed: any case, with blanks or hyphens
     * @return whether it was right, and still unused
     */
    boolean use(String personId, String code) {
        var now = clock.now();
        var hash = mapper.findUsable(personId, now).orElse(null);
        return passwords.matches(normal(code), hash) && mapper.use(personId, hash, now) == 1;
    }

    /** Takes as long as a try with a code. */
    void pretend(String code) {
        passwords.matches(normal(code), null);
    }

    private static String normal(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
