package app.yizhan.seal;

import app.yizhan.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How a document got its seal.
 *
 * @param unit whose seal it carries, or has to get
 * @param sealId the picture that is on it; null: it is printed and stamped by hand
 * @param place where that is done, in the unit's words; empty: at the unit
 */
public record Sealing(Unit unit, @Nullable String sealId, String place) {

    /** Whether it stands only when it has been stamped by hand. */
    public boolean byHand() {
        return sealId == null;
    }
}
