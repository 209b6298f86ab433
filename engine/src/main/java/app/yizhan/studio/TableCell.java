package app.yizhan.studio;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a decision table in the small part of FEEL that tables may use: literals, comparisons, intervals, lists of them, and
 * {@code not(…)} around. Anything else, a function or a loop for one, is no cell.
 *
 * @param any whether every value fits
 * @param negated whether the tests are within {@code not(…)}
 */
record TableCell(boolean any, boolean negated, List<Test> tests) {

    static final int LONGEST = 200;

    private static final String LITERAL =
            "\"[^\"\\\\]*\"|-?\\d{1,15}(?:\\.\\d{1,10})?|true|false|null|date\\(\"[0-9-]{10}\"\\)|date and time\\(\"[0-9T:-]{16,19}\"\\)";
    private static final Pattern VALUE = Pattern.compile(LITERAL);
    private static final Pattern TEST = Pattern.compile("\\s*(?:(?<sign><=|>=|<|>)\\s*(?<bound>" + LITERAL
            + ")|(?<open>[\\[(\\]])\\s*(?<low>" + LITERAL + ")\\s*\\.\\.\\s*(?<high>" + LITERAL
            + ")\\s*(?<close>[\\])\\[])|(?<value>" + LITERAL + "))\\s*(?:,|$)");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)");

    /** One comparison, interval or value. */
    sealed interface Test {

        boolean fits(Object value);

        /** What it compares with. */
        List<Object> bounds();
    }

    record Same(Object value) implements Test {
        @Override
        public boolean fits(Object other) {
            return value.equals(other);
        }

        @Override
        public List<Object> bounds() {
            return List.of(value);
        }
    }

    /** From one number to another; either may be infinite. */
    record Between(double low, boolean lowIn, double high, boolean highIn) implements Test {
        @Override
        public boolean fits(Object other) {
            return other instanceof Double it
                    && (it > low || lowIn && it == low)
                    && (it < high || highIn && it == high);
        }

        @Override
        public List<Object> bounds() {
            return List.<Object>of(low, high).stream()
                    .filter(bound -> Double.isFinite((Double) bound))
                    .toList();
        }
    }

    /** Empty if it is none. */
    static Optional<TableCell> parse(String text) {
        var cell = text.strip();
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        if (cell.isEmpty() || cell.equals("-")) {
            return Optional.of(new TableCell(true, false, List.of()));
        }
        var not = NOT.matcher(cell);
        boolean negated = not.matches();
        return tests(negated ? not.group(1) : cell).map(tests -> new TableCell(false, negated, tests));
    }

    /** What a table may answer: one literal, or nothing. */
    static boolean isAnswer(String text) {
        var cell = text.strip();
        return cell.isEmpty() || cell.length() <= LONGEST && VALUE.matcher(cell).matches();
    }

    boolean fits(Object value) {
        return any || negated != tests.stream().anyMatch(test -> test.fits(value));
    }

    List<Object> bounds() {
        return tests.stream().flatMap(test -> test.bounds().stream()).toList();
    }

    private static Optional<List<Test>> tests(String text) {
        List<Test> tests = new ArrayList<>();
        var matcher = TEST.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return Optional.empty();
            }
            var test = test(matcher);
            if (test.isEmpty()) {
                return Optional.empty();
            }
            tests.add(test.get());
            at = matcher.end();
        }
        return text.stripTrailing().endsWith(",") || tests.isEmpty() ? Optional.empty() : Optional.of(tests);
    }

    private static Optional<Test> test(Matcher m) {
        if (m.group("value") != null) {
            return value(m.group("value")).map(Same::new);
        }
        if (m.group("sign") != null) {
            return number(m.group("bound")).map(bound -> compared(m.group("sign"), bound));
        }
        return number(m.group("low"))
                .flatMap(low -> number(m.group("high"))
                        .map(high -> new Between(
                                low,
                                m.group("open").equals("["),
                                high,
                                m.group("close").equals("]"))));
    }

    private static Test compared(String sign, double bound) {
        return sign.startsWith("<")
                ? new Between(Double.NEGATIVE_INFINITY, false, bound, sign.endsWith("="))
                : new Between(bound, sign.endsWith("="), Double.POSITIVE_INFINITY, false);
    }

    private static Optional<Double> number(String literal) {
        return value(literal).filter(Double.class::isInstance).map(Double.class::cast);
    }

    /** Numbers and days as numbers, words as words. */
    private static Optional<Object> value(String literal) {
        if (literal.startsWith("\"")) {
            return Optional.of(literal.substring(1, literal.length() - 1));
        }
        if (literal.startsWith("date")) {
            return moment(literal.substring(literal.indexOf('"') + 1, literal.lastIndexOf('"')));
        }
        return Optional.of(
                switch (literal) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    case "null" -> "";
                    default -> Double.valueOf(literal);
                });
    }

    private static Optional<Object> moment(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? (double) LocalDate.parse(text).toEpochDay()
                            : LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC) / 86_400.0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
