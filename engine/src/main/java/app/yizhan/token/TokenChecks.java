package app.yizhan.token;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Whether a token may be as it is asked for. */
@Component
class TokenChecks {

    /** What was asked for, found good. */
    record Good(String name, List<String> scopes, LocalDate until) {}

    private static final int LONGEST_NAME = 80;
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._()（）-]*";

    private final List<String> scopes;

    TokenChecks(List<TokenScope> scopes) {
        this.scopes = scopes.stream().map(TokenScope::name).sorted().toList();
        if (this.scopes.stream().distinct().count() < this.scopes.size()) {
            throw new IllegalStateException("Two scopes of tokens have one name: " + this.scopes);
        }
    }

    List<String> scopes() {
        return scopes;
    }

    Good good(NewToken asked, LocalDate today) {
        var name = asked.name() == null ? "" : asked.name().strip();
        var wanted = List.copyOf(new TreeSet<>(asked.scopes()));
        var last = today.plusYears(1);
        var wrong = new ArrayList<Refusal.Field>();
        if (name.length() > LONGEST_NAME || !name.matches(NAME)) {
            wrong.add(new Refusal.Field("name", "token.NAME", Map.of("max", LONGEST_NAME)));
        }
        if (wanted.isEmpty() || !scopes.containsAll(wanted)) {
            wrong.add(new Refusal.Field("scopes", "token.SCOPES", Map.of("known", String.join(", ", scopes))));
        }
        var until = asked.validUntil();
        if (until == null || isOutside(until, today, last)) {
            wrong.add(new Refusal.Field("validUntil", "token.VALID_UNTIL", Map.of("first", today, "last", last)));
        }
        if (!wrong.isEmpty() || until == null) {
            throw new InvalidFields(wrong);
        }
        return new Good(name, wanted, until);
    }

    private static boolean isOutside(LocalDate day, LocalDate first, LocalDate last) {
        return day.isBefore(first) || day.isAfter(last);
    }
}
