package app.yizhan.seal;

import app.yizhan.organisation.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a document got its seal.
 *
 * @param unit whose seal it carries, or has to get
 * @param sealId the picture that is on it; null: it is printed and stamped by hand
 * @param place where that is done, or where the stamped paper is collected, in the unit's words; empty: at the unit
 * @param handout null until somebody stamped it by hand
 */
public record Sealing(
        Unit unit,
        @Nullable String sealId,
        String place,
        @Nullable Handout handout) {

    /**
     * What became of a paper that was stamped by hand.
     *
     * @param collectedOn null: nobody has taken it
     * @param collectedBy name of who took it; empty: nobody, or its retention is over
     */
    public record Handout(LocalDateTime stampedAt, @Nullable LocalDate collectedOn, String collectedBy) {}

    /** Whether it stands only when it has been stamped by hand. */
    public boolean byHand() {
        return sealId == null;
    }
}
