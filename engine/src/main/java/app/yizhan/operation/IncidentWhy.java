package app.yizhan.operation;

import java.util.regex.Pattern;

/** Why a step of the system gave up, in few words; the sentence is the text {@code incident.why.<word>}. */
public enum IncidentWhy {
    /** A rule of the domain said no: {@code BED_HELD {…}}. */
    REFUSED("[A-Z][A-Z0-9_]{2,} \\{.*"),
    STORAGE("(?i).*(no space left|read-only file system|disk full).*"),
    DATABASE("(?i).*(jdbc|sql|database|deadlock|lock wait|communications link|connection is (closed|not available)).*"),
    /** What the model says cannot be worked out: a condition, a table, an error that nothing catches. */
    MODEL("(?i).*(engine-|dmn-|feel-|expression|bpmnerror|error code).*"),
    /** All the rest. */
    PROGRAM(".*");

    private final Pattern said;

    IncidentWhy(String said) {
        this.said = Pattern.compile(said, Pattern.DOTALL);
    }

    /** @param message of the exception that ended the last try */
    static IncidentWhy of(String message) {
        for (var why : values()) {
            if (why.said.matcher(message).matches()) {
                return why;
            }
        }
        return PROGRAM;
    }
}
