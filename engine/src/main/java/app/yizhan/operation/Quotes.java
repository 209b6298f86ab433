package app.yizhan.operation;

import java.util.regex.Pattern;

/** Messages of programs quote values, and values may be what people wrote: whatever stands between quotation marks is left out. */
final class Quotes {

    private static final Pattern QUOTED = Pattern.compile("'[^'\\n]*'|\"[^\"\\n]*\"|“[^”\\n]*”|`[^`\\n]*`");

    private Quotes() {}

    /** Lines that name a place in the program stay as they are. */
    static String without(String text) {
        return QUOTED.matcher(text).replaceAll("'…'");
    }
}
