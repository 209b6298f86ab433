package app.yizhan.duty;

import app.yizhan.organisation.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * What is due in a branch, of those applicants whom the reader sees on the board of the branch.
 *
 * @param open the most pressing first
 * @param toRead written and not confirmed yet, oldest first; empty for whoever does not lead the branch
 * @param others branches whose boards the reader may open, this one among them
 */
public record DutyBoard(Unit branch, List<DutyItem> open, List<DutyItem> toRead, List<Unit> others) {

    public long overdue(LocalDate today) {
        return open.stream().filter(item -> item.overdue(today) > 0).count();
    }

    public long near(LocalDate today) {
        return open.stream().filter(item -> item.isNear(today)).count();
    }

    /** What the reader has to do and may do by now or within a month. */
    public List<DutyItem> own(LocalDate today) {
        return open.stream()
                .filter(DutyItem::own)
                .filter(item -> item.overdue(today) > 0 || item.isNear(today))
                .toList();
    }
}
