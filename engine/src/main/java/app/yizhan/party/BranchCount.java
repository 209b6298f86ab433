package app.yizhan.party;

import app.yizhan.organisation.Unit;
import java.util.List;

/**
 * How many of a branch stand where.
 *
 * @param byStage of each of the five stages
 * @param overdue whose step should be done by now
 * @param provisional with a day counted in a year whose holidays are not loaded
 * @param late cases with an act that was recorded later than it happened
 */
public record BranchCount(Unit branch, int open, List<Integer> byStage, int overdue, int provisional, int late) {}
