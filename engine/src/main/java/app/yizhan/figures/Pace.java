package app.yizhan.figures;

/**
 * What came in and what ended in one week of one service.
 *
 * @param week Monday to Sunday
 * @param handedIn requests submitted in it
 * @param ended requests that ended in it, whenever they were submitted
 */
public record Pace(String service, Period week, int handedIn, int ended) {}
