package app.yizhan.figures;

/**
 * How applicants rated one service in a period.
 *
 * @param times how many ratings
 * @param average of their stars, 1 to 5
 * @param low how many gave one or two stars
 */
public record RatingFigures(String service, int times, double average, int low) {}
