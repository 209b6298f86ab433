package app.yizhan.figures;

import java.util.Map;

/**
 * One service in one period.
 *
 * @param counts every figure; 0 where nothing was found
 * @param results requests that ended in the period by the id of their end event, in the order of ids
 */
public record ServiceFigures(String service, Map<Figure, Integer> counts, Map<String, Integer> results) {}
