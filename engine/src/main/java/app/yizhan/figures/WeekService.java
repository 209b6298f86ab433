package app.yizhan.figures;

import java.util.Map;

/**
 * One service in a week.
 *
 * @param service its key
 * @param counts every figure that the reader is given
 */
public record WeekService(String service, Map<WeekFigure, Compared> counts) {}
