package app.yizhan.studio;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Running cases that go on with a new version, and how far that is.
 *
 * @param version to which
 * @param pausedAt held since, on all nodes; null: it goes on
 * @param done cases that go on with the version
 * @param gone cases that ended before their turn came, or were further already
 * @param failed cases that stay on their version
 * @param pending cases whose turn is still to come
 */
public record Migration(
        String id,
        String service,
        int version,
        Publish.Migrate mode,
        String startedBy,
        LocalDateTime startedAt,
        @Nullable LocalDateTime pausedAt,
        @Nullable String pausedBy,
        int done,
        int gone,
        int failed,
        int pending) {

    /** Whether somebody works on it, on whichever node. */
    public boolean isMoving() {
        return pending > 0 && pausedAt == null;
    }

    /** Whether it is held with cases still to move. */
    public boolean isHeld() {
        return pending > 0 && pausedAt != null;
    }
}
