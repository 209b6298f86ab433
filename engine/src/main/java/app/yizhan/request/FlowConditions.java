package app.yizhan.request;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conditions of sequence flows: one comparison of a variable with a literal; what is more belongs in a table. */
@Component
public class FlowConditions {

    private static final Pattern COMPARISON = Pattern.compile(
            "\\$\\{\\s*(\\w+)\\s*(?:(==|!=)\\s*(?:'([^'\\\\]*)'|\"([^\"\\\\]*)\"|(true|false)|(-?\\d+)))?\\s*}");

    /**
     * One comparison.
     *
     * @param same whether both have to be the same, or have to differ
     * @param value true, false, a whole number, or a word
     * @param word whether a word is meant, whatever it looks like: {@code '1'} is not {@code 1} everywhere
     */
    public record Comparison(String variable, boolean same, String value, boolean word) {

        private static final Pattern BARE = Pattern.compile("true|false|-?\\d+");

        /** Of a value that somebody writes or chooses. */
        public static Comparison of(String variable, boolean same, String value) {
            return new Comparison(variable, same, value, !BARE.matcher(value).matches());
        }

        /** As a model writes it. */
        public String text() {
            var mark = value.contains("'") ? "\"" : "'";
            var literal = word ? mark + value + mark : value;
            return "${" + variable + (same ? " == " : " != ") + literal + "}";
        }
    }

    /** What a readable condition says; a variable alone has to be true. */
    public Optional<Comparison> read(String expression) {
        var matcher = COMPARISON.matcher(expression.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                matcher.group(2) == null
                        ? new Comparison(matcher.group(1), true, "true", false)
                        : new Comparison(
                                matcher.group(1),
                                "==".equals(matcher.group(2)),
                                firstOf(matcher.group(3), matcher.group(4), matcher.group(5), matcher.group(6)),
                                matcher.group(5) == null && matcher.group(6) == null));
    }

    /** @return empty if the variable is not known yet; @throws IllegalArgumentException if it is more than a comparison */
    public Optional<Boolean> holds(String expression, Map<String, Object> variables) {
        var matcher = COMPARISON.matcher(expression.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("More than a comparison: " + expression);
        }
        if (!variables.containsKey(matcher.group(1))) {
            return Optional.empty();
        }
        var value = variables.get(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(Boolean.TRUE.equals(value));
        }
        var literal = firstOf(matcher.group(3), matcher.group(4), matcher.group(5), matcher.group(6));
        boolean same = String.valueOf(value).equals(literal);
        return Optional.of("==".equals(matcher.group(2)) == same);
    }

    /** Whether the text is a condition that this dialect allows. */
    public boolean isReadable(String expression) {
        return COMPARISON.matcher(expression.strip()).matches();
    }

    /** Name of the variable that a readable condition looks at. */
    public Optional<String> variable(String expression) {
        var matcher = COMPARISON.matcher(expression.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String firstOf(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null) {
                return text;
            }
        }
        return "";
    }
}
