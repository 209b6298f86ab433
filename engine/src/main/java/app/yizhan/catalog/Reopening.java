package app.yizhan.catalog;

/**
 * How long after which result a request may be named as not settled after all: {@code 7d EndEvent_Repaired}. The start form of such
 * a service has a field {@value #FIELD} for the number of the old request.
 *
 * @param duration by the clock or in working days
 * @param result id of the end event
 */
public record Reopening(String duration, String result) {

    public static final String FIELD = "reopens";

    static Reopening parse(String text) {
        var parts = text.strip().split("\\s+");
        if (parts.length != 2 || !parts[1].startsWith("EndEvent_")) {
            throw new IllegalArgumentException("Reopening is '<duration> EndEvent_<Result>': " + text);
        }
        Ladder.check(parts[0]);
        return new Reopening(parts[0], parts[1]);
    }
}
