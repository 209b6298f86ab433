package app.yizhan.figures;

/** What is counted; each has a name and a definition on its page. */
public enum Figure {
    /** Requests submitted in the period. */
    HANDED_IN,
    /** Requests that ended in the period, by the end event reached. */
    ENDED,
    /** Steps settled in the period, not after they were due. */
    IN_TIME,
    /** Steps settled in the period after they were due. */
    LATE,
    /** Requests that have not ended, now. */
    OPEN,
    /** Tasks past their due time, now; what the applicant has to correct is not counted. */
    OVERDUE
}
