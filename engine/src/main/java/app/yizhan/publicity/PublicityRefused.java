package app.yizhan.publicity;

import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Why a notice, or the step that waits for one, cannot go on now. */
final class PublicityRefused extends Refusal {

    /** Codes that are about one of those who are named, not about the notice. */
    static final Set<String> OF_ONE = Set.of("PUBLICITY_UNVERIFIED", "PUBLICITY_UPHELD");

    private PublicityRefused(String code, Map<String, Object> args) {
        super(Kind.CONFLICT, code, args);
    }

    static PublicityRefused missing() {
        return new PublicityRefused("PUBLICITY_MISSING", Map.of());
    }

    static PublicityRefused hangs(LocalDate last) {
        return new PublicityRefused("PUBLICITY_HANGS", Map.of("day", last));
    }

    static PublicityRefused provisional(LocalDate last) {
        return new PublicityRefused("PUBLICITY_PROVISIONAL", Map.of("year", String.valueOf(last.getYear())));
    }

    static PublicityRefused unverified(long count) {
        return new PublicityRefused("PUBLICITY_UNVERIFIED", Map.of("count", count));
    }

    static PublicityRefused upheld() {
        return new PublicityRefused("PUBLICITY_UPHELD", Map.of());
    }

    static PublicityRefused over() {
        return new PublicityRefused("PUBLICITY_OVER", Map.of());
    }

    static PublicityRefused twice() {
        return new PublicityRefused("OBJECTION_TWICE", Map.of());
    }

    static PublicityRefused verified() {
        return new PublicityRefused("OBJECTION_VERIFIED", Map.of());
    }

    static PublicityRefused concerned() {
        return new PublicityRefused("PUBLICITY_CONCERNED", Map.of());
    }

    static PublicityRefused own() {
        return new PublicityRefused("OBJECTION_OWN", Map.of());
    }

    static PublicityRefused hands() {
        return new PublicityRefused("PUBLICITY_HANDS", Map.of());
    }
}
