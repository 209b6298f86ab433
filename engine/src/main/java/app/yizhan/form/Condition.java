package app.yizhan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a form's own fields, in the small part of FEEL that form-js and our renderer evaluate alike:
 * {@code =kind = "SWAP" and reason != "OTHER" or days > 3}. Anything else is refused when the form is read.
 */
public final class Condition {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(and|or)\\b|(!=|>=|<=|=|>|<)|(\"[^\"]*\")|(-?\\d+(?:\\.\\d+)?)|(true|false|null)\\b|([a-zA-Z]\\w*))");

    private record Comparison(
            String field, String operator, @Nullable Object literal) {
        boolean holds(Map<String, ?> values) {
            var value = values.get(field);
            return switch (operator) {
                case "=" -> same(value);
                case "!=" -> !same(value);
                default -> ordered(value);
            };
        }

        private boolean same(@Nullable Object value) {
            if (value instanceof Number a && literal instanceof Number b) {
                return a.doubleValue() == b.doubleValue();
            }
            return Objects.equals(value, literal);
        }

        private boolean ordered(@Nullable Object value) {
            if (!(value instanceof Number a) || !(literal instanceof Number b)) {
                return false;
            }
            int order = Double.compare(a.doubleValue(), b.doubleValue());
            return switch (operator) {
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "<" -> order < 0;
                default -> order <= 0;
            };
        }
    }

    /** Alternatives of conjunctions: {@code and} binds tighter than {@code or}. */
    private final List<List<Comparison>> alternatives;

    private Condition(List<List<Comparison>> alternatives) {
        this.alternatives = alternatives;
    }

    /**
     * @param text with or without the leading {@code =}
     * @throws IllegalArgumentException if it is more than comparisons joined by {@code and} and {@code or}
     */
    public static Condition parse(String text) {
        var tokens = tokens(text.strip().startsWith("=") ? text.strip().substring(1) : text.strip());
        List<List<Comparison>> alternatives = new ArrayList<>();
        List<Comparison> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i += 4) {
            all.add(comparison(tokens, i, text));
            if (i + 3 < tokens.size()) {
                if ("or".equals(tokens.get(i + 3))) {
                    alternatives.add(all);
                    all = new ArrayList<>();
                } else if (!"and".equals(tokens.get(i + 3))) {
                    throw unreadable(text);
                }
            }
        }
        alternatives.add(all);
        return new Condition(alternatives);
    }

    public boolean holds(Map<String, ?> values) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(c -> c.holds(values)));
    }

    /** Keys of the fields that it reads. */
    public List<String> fields() {
        return alternatives.stream()
                .flatMap(List::stream)
                .map(Comparison::field)
                .distinct()
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition it && alternatives.equals(it.alternatives);
    }

    @Override
    public int hashCode() {
        return alternatives.hashCode();
    }

    private static Comparison comparison(List<String> tokens, int at, String text) {
        if (at + 2 >= tokens.size()
                || !tokens.get(at).matches("[a-zA-Z]\\w*")
                || !tokens.get(at + 1).matches("!?=|[<>]=?")) {
            throw unreadable(text);
        }
        return new Comparison(tokens.get(at), tokens.get(at + 1), literal(tokens.get(at + 2)));
    }

    private static @Nullable Object literal(String token) {
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1);
        }
        return switch (token) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "null" -> null;
            default -> Double.valueOf(token);
        };
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        var matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw unreadable(text);
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
        if (tokens.size() % 4 != 3) {
            throw unreadable(text);
        }
        return tokens;
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("Not a condition of comparisons: " + text);
    }
}
