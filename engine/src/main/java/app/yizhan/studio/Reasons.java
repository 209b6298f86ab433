package app.yizhan.studio;

import app.yizhan.refusal.ProgramSaid;

/** Why a parser or the engine gave up, as it says itself: the innermost reason, in one line. */
final class Reasons {

    private static final int LONGEST = 300;

    private Reasons() {}

    /** Why a case stays; what the engine has against a move is made of names in the model, other errors may quote people's words. */
    static String of(Throwable thrown, MoveCause why) {
        var said = of(thrown);
        return why == MoveCause.ERROR ? ProgramSaid.message(said) : said;
    }

    static String of(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var said = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }
}
