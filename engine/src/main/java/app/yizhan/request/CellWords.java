package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.notification.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One cell of a table in words: a comparison, an interval, one or more values, {@code not(…)}; what is none of these stands as it is. */
@Component
class CellWords {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)");
    private static final Pattern INTERVAL = Pattern.compile("[\\[(\\]]\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*[\\])\\[]");
    private static final Pattern NOT = Pattern.compile("not\\((.+)\\)");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"|([^,\\s]+)");
    private static final Map<String, String> SIGNS =
            Map.of("<=", "table.atMost", "<", "table.below", ">=", "table.atLeast", ">", "table.above");

    /** An input of a table as people call it. */
    record Named(String key, String label) {}

    private final Texts texts;

    CellWords(Texts texts) {
        this.texts = texts;
    }

    /** Whether every value fits. */
    static boolean isAny(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    String say(Family family, Named input, String cell, Locale locale) {
        var label = input.label();
        var comparison = COMPARISON.matcher(cell);
        if (comparison.matches()) {
            return texts.text(
                    locale, SIGNS.get(comparison.group(1)), Map.of("label", label, "value", comparison.group(2)));
        }
        var interval = INTERVAL.matcher(cell);
        if (interval.matches()) {
            return texts.text(
                    locale,
                    "table.between",
                    Map.of("label", label, "from", interval.group(1), "to", interval.group(2)));
        }
        var not = NOT.matcher(cell);
        return not.matches()
                ? texts.text(
                        locale,
                        "table.isNot",
                        Map.of("label", label, "value", values(family, input, not.group(1), locale)))
                : texts.text(locale, "table.is", Map.of("label", label, "value", values(family, input, cell, locale)));
    }

    private String values(Family family, Named input, String cell, Locale locale) {
        return VALUE.matcher(cell)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(value -> value(family, input, value, locale))
                .collect(Collectors.joining(texts.text(locale, "table.or")));
    }

    private String value(Family family, Named input, String value, Locale locale) {
        return switch (value) {
            case "true" -> texts.text(locale, "word.yes");
            case "false" -> texts.text(locale, "word.no");
            default ->
                family.text(locale, "option." + input.key() + "." + value).orElse(value);
        };
    }
}
