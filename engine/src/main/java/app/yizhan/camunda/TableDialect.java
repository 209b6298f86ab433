package app.yizhan.camunda;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Elements and attributes that a file of decision tables may have, and what may stand in a cell: what is read before a draft is kept and
 * what the engine takes are held to the same list (docs/decisions/0004). Whether a cell is one that tables of ours can be read by is
 * lint's to say; here is only what could run, or never end.
 */
public final class TableDialect {

    private static final Pattern MODEL =
            Pattern.compile("https?://www\\.omg\\.org/spec/DMN/\\d{8}/(MODEL/|dmn(11)?\\.xsd)");
    private static final Pattern DRAWING = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/\\d{8}/(DMNDI|DC|DI)/");

    /** FEEL, by the names that it has in the versions of DMN. */
    private static final Pattern USUAL_LANGUAGE =
            Pattern.compile("(?i:feel)|https?://www\\.omg\\.org/spec/(FEEL/\\d{8}|DMN/\\d{8}/FEEL/)");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "description",
            "annotationEntry",
            "annotation",
            "variable",
            "extensionElements",
            "informationRequirement",
            "requiredInput",
            "inputData");

    private static final Set<String> DRAWN =
            Set.of("DMNDI", "DMNDiagram", "DMNShape", "DMNEdge", "DMNLabel", "Bounds", "Size", "waypoint");

    private static final int LONGEST = 4_000;

    /** Literals, names, comparisons, intervals: no braces, nothing of another language. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\s_,.<>=≤≥\\[\\]()+*/-]*+");

    /** Something of a value. */
    private static final Pattern PATH = Pattern.compile("\\.\\s*[\\p{L}_(]");

    private static final Pattern WORDS = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Set<String> CALLED = Set.of("not", "date", "date and time");
    private static final Pattern LOOP = Pattern.compile(
            "\\b(for|some|every|if|then|else|return|satisfies|function|external|instance|between|in)\\b");

    private TableDialect() {}

    public static boolean knowsElement(String namespace, String name) {
        return MODEL.matcher(namespace).matches() && ELEMENTS.contains(name)
                || DRAWING.matcher(namespace).matches() && DRAWN.contains(name);
    }

    /** An expression is in the usual language, whether it says so or not. */
    public static boolean knowsLanguage(String language) {
        return language.isBlank() || USUAL_LANGUAGE.matcher(language).matches();
    }

    /** Whether what stands in the element is ever evaluated: notes beside a row are prose. */
    public static boolean isCell(String name, @Nullable String within) {
        return name.equals("text") && !"annotationEntry".equals(within);
    }

    /** Whether a cell, or what a column looks at, neither calls anything nor repeats anything. */
    public static boolean isHarmless(String text) {
        var rest = WORDS.matcher(text).replaceAll("0").replace("\"", "");
        return text.length() <= LONGEST
                && PLAIN.matcher(rest).matches()
                && !PATH.matcher(rest).find()
                && !LOOP.matcher(rest).find()
                && callsNothing(rest);
    }

    private static boolean callsNothing(String rest) {
        for (int at = rest.indexOf('('); at >= 0; at = rest.indexOf('(', at + 1)) {
            int from = at;
            while (from > 0 && isOfName(rest.charAt(from - 1))) {
                from--;
            }
            var name = rest.substring(from, at).strip();
            if (!name.isEmpty() && !CALLED.contains(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == ' ';
    }
}
