package app.yizhan.demo;

import java.util.Map;

/**
 * What came of a played term.
 *
 * @param refused how often by code; people ask for what they may not have in real life too
 */
public record Played(int requests, int decisions, int ratings, Map<String, Integer> refused) {}
