package app.yizhan.access;

import java.util.List;

/** Whoever registers by what doors saw, and can take that back. */
public interface Registrations {

    /** What the person may take back now, the last first. */
    List<Registration> of(String personId);

    /**
     * It was somebody else; in the caller's transaction.
     *
     * @param reason whoever sees the request reads it
     * @throws app.yizhan.refusal.NotFound if it is not the person's to take back, or nothing that a door registered
     */
    void takeBack(String requestId, String reason, String personId);
}
