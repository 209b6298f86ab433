package app.yizhan.access;

import app.yizhan.request.Page;
import org.jspecify.annotations.Nullable;

/** Whoever registers by what doors saw, and can take that back. */
public interface Registrations {

    /**
     * What the person may take back now, the last first.
     *
     * @param cursor of the page before; null: from the first on
     * @throws app.yizhan.refusal.Refusal BAD_CURSOR
     */
    Page<Registration> of(String personId, @Nullable String cursor, int limit);

    /**
     * It was somebody else; in the caller's transaction.
     *
     * @param reason whoever sees the request reads it
     * @throws app.yizhan.refusal.NotFound if it is not the person's to take back, or nothing that a door registered
     */
    void takeBack(String requestId, String reason, String personId);
}
