package app.yizhan.camunda;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
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

    /** FEEL, by the names that the engine knows it by; what is called otherwise it would take for a script. */
    private static final Set<String> USUAL_LANGUAGE = Set.of(
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN12,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN13,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN14,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN15);

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

    /**
     * Literals, names, comparisons, intervals: no braces, no comments, nothing of another language. Signs of Chinese writing mean nothing
     * in FEEL; they are let through so that lint can name the row in which somebody typed them.
     */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}\\s\u3000_,.<>=≤≥\\[\\]()+%，。、；：“”‘’（）！？《》…％-]*+");

    /** Parts of an expression; everything between them belongs to a name. */
    private static final String SIGNS = ",.<>=≤≥[]()+-";

    /** Something of a value; two dots are an interval. */
    private static final Pattern PATH = Pattern.compile("(?<!\\.)\\.\\s*[\\p{L}_(]|\\.{3}");

    private static final Pattern WORDS = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Set<String> CALLED = Set.of("not", "date", "date and time");
    private static final Pattern LOOP = Pattern.compile(
            "\\b(for|some|every|if|then|else|return|satisfies|function|external|instance|between|in)\\b");

    private TableDialect() {}

    public static boolean knowsElement(String namespace, String name) {
        return MODEL.matcher(namespace).matches() && ELEMENTS.contains(name)
                || DRAWING.matcher(namespace).matches() && DRAWN.contains(name);
    }

    /** An expression is in the usual language, whether it says so or not (null). */
    public static boolean knowsLanguage(@Nullable String language) {
        return language == null
                || language.equalsIgnoreCase(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_ALTERNATIVE)
                || USUAL_LANGUAGE.contains(language);
    }

    /** Whether it is what some tool noted for itself: it is no part of the table, and nothing reads it. */
    static boolean isNoteOfATool(String namespace, @Nullable String within) {
        return "extensionElements".equals(within)
                && !MODEL.matcher(namespace).matches()
                && !DRAWING.matcher(namespace).matches();
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
            while (from > 0 && SIGNS.indexOf(rest.charAt(from - 1)) < 0) {
                from--;
            }
            var name = rest.substring(from, at).strip();
            boolean ofAValue = from > 0 && (rest.charAt(from - 1) == ')' || rest.charAt(from - 1) == ']');
            if (!CALLED.contains(name) && (!name.isEmpty() || ofAValue)) {
                return false;
            }
        }
        return true;
    }
}
