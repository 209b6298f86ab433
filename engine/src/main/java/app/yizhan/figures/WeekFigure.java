package app.yizhan.figures;

import java.util.Optional;

/** What a week is told by, in the order of the page; each has a name and a definition in the texts. */
public enum WeekFigure {
    /** Requests submitted in the week. */
    HANDED_IN,
    /** Steps settled in the week, not after they were due. */
    IN_TIME,
    /** Steps settled in the week after they were due. */
    LATE,
    /** Steps that were open and past their due time when the week ended; in the running week, now. */
    OVERDUE,
    /** Returns decided in the week and not taken back. */
    RETURNED,
    /** Rejections decided in the week and not taken back. */
    REJECTED,
    /** Requests submitted in the week that name one which was thought to be done. */
    REOPENED,
    /** Requests of services about an answer that were open and had none when the week ended; in the running week, now. */
    UNANSWERED,
    /** Rooms where no visitor had been for as long as the quota table allows when the week ended; in the running week, now. */
    UNVISITED;

    /** Whether rooms are counted, and no requests. */
    public boolean isOfRooms() {
        return this == UNVISITED;
    }

    /** The one that counts the same, so that two pages never say two numbers. */
    static Optional<WeekFigure> of(Figure figure) {
        return switch (figure) {
            case HANDED_IN -> Optional.of(HANDED_IN);
            case IN_TIME -> Optional.of(IN_TIME);
            case LATE -> Optional.of(LATE);
            case ENDED, OPEN, OVERDUE -> Optional.empty();
        };
    }
}
