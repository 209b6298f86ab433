package app.yizhan.operation;

import java.time.Duration;

/**
 * One element of a version's model at which cases stand now.
 *
 * @param cases that wait there
 * @param median of how long they have waited so far
 * @param longest wait so far
 * @param stopped cases whose last try to pass it failed
 */
public record WaitingPlace(String element, int cases, Duration median, Duration longest, int stopped) {}
