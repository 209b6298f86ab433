package app.yizhan.demo;

import java.util.List;
import java.util.Map;

/**
 * What came of a played term.
 *
 * @param refused how often by code; people ask for what they may not have in real life too
 * @param idle documented accounts in whose inbox there is nothing
 */
public record Played(int requests, int decisions, int ratings, Map<String, Integer> refused, List<String> idle) {}
