package app.yizhan.refusal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program said of an error, without what people wrote: its messages quote values, and where a quotation ends cannot be known,
 * because what was written has quotation marks and line ends of its own.
 */
public final class ProgramSaid {

    /** Any quotation mark but the apostrophe of an English word, as in {@code can't}. */
    private static final Pattern QUOTE =
            Pattern.compile("(?!(?<=\\p{L})['’](?:s|t|d|m|re|ve|ll)\\b)['’‘‚\"“”„`«»‹›「『《]");

    private static final String TYPE = "(?:[a-z_]\\w*\\.)+[A-Z][\\w$]*";

    private static final Pattern FRAME =
            Pattern.compile("\\s+at [^\\s()]+\\((?:Unknown Source|Native Method|<generated>|[\\w$.-]+(?::\\d+)?)\\)");
    private static final Pattern MORE = Pattern.compile("\\s+\\.\\.\\. \\d+ (?:more|common frames omitted)");
    private static final Pattern FIRST = Pattern.compile("(" + TYPE + ")(?::.*)?");
    private static final Pattern CAUSE = Pattern.compile("(\\s*(?:Caused by|Suppressed): " + TYPE + ")(?::.*)?");

    private ProgramSaid() {}

    /** Of a message what comes before its first quotation. */
    public static String message(String said) {
        var quote = QUOTE.matcher(said);
        return quote.find() ? said.substring(0, quote.start()) + '…' : said;
    }

    /** Of a stack trace the places in the program and the types of what was thrown, without any message. */
    public static String trace(String said) {
        var thrown = said.lines().limit(1).flatMap(line -> type(FIRST, line));
        return Stream.concat(thrown, said.lines().skip(1).flatMap(ProgramSaid::place))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> place(String line) {
        boolean plain = FRAME.matcher(line).matches() || MORE.matcher(line).matches();
        return plain ? Stream.of(line) : type(CAUSE, line);
    }

    private static Stream<String> type(Pattern pattern, String line) {
        var found = pattern.matcher(line);
        return found.matches() ? Stream.of(found.group(1)) : Stream.empty();
    }
}
