package app.yizhan.figures;

/**
 * How often a reason was given in a week.
 *
 * @param given the reason and how often in the week itself
 */
public record WeekReason(ReasonFigures given, Compared times) {}
