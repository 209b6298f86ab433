package app.yizhan.duty;

/** How an applicant is assessed; as the form of the step has it. */
public enum DutyRating {
    GOOD,
    FAIR,
    PLAIN,
    POOR
}
