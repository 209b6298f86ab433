package app.yizhan.party;

import app.yizhan.organisation.Unit;
import java.util.List;

/**
 * Who of a branch stands where.
 *
 * @param rows what is overdue first, then by the day on which something has to be done
 * @param others branches whose boards the reader may open too, this one among them
 */
public record PartyBoard(Unit branch, List<BoardRow> rows, List<Unit> others) {}
