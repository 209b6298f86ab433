package app.yizhan.party;

/** What the value of a rule counts. The words are {@code party.length.<unit>}. */
public enum RuleUnit {
    YEARS,
    MONTHS,
    DAYS,
    WORKING_DAYS,
    HOURS,
    PEOPLE,
    TIMES,
    PIECES,
    /** A share such as 1/2. */
    SHARE,
    /** A day of the calendar. */
    DATE;

    /** Whether so many of it, added to a day, are a day that needs no table of holidays. */
    boolean isOfTheCalendar() {
        return this == YEARS || this == MONTHS || this == DAYS;
    }
}
