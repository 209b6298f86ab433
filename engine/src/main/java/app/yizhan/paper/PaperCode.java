package app.yizhan.paper;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Codes on papers: 20 letters and figures of Crockford's alphabet, 100 random bits, read aloud without doubt. */
public final class PaperCode {

    static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PaperCode() {}

    public static String fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As people type it: small letters, blanks and strokes, O for 0, I and L for 1. */
    public static Optional<String> read(String typed) {
        if (typed.length() > 3 * LENGTH) {
            return Optional.empty();
        }
        var code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Optional.of(code)
                .filter(c -> c.length() == LENGTH && c.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0));
    }

    /** In groups of five. */
    public static String spoken(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
