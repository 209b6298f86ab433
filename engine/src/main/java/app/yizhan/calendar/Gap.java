package app.yizhan.calendar;

/**
 * Something the calendar should know and does not.
 *
 * @param what the year, or the day from which no term is known
 */
public record Gap(Kind kind, String what) {

    /** What is missing. The text key is {@code calendar.gap.<kind>}. */
    public enum Kind {
        /** A year without its holidays: results in it are provisional. */
        YEAR,
        /** No term is known for today or later. */
        TERM
    }
}
