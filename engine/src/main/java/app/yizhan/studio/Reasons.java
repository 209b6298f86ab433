package app.yizhan.studio;

/** Why a parser gave up, as it says itself: the innermost reason, in one line. */
final class Reasons {

    private static final int LONGEST = 300;

    private Reasons() {}

    static String of(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var said = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }
}
