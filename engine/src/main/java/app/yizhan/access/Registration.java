package app.yizhan.access;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A return that an entry at a door registered by itself.
 *
 * @param unitName of the student when the request was handed in; null: none was known
 * @param startAt from when on the student was away
 * @param endAt by when they should be back
 * @param seenAt when they came in; which door it was is kept nowhere
 * @param openUntil until when it can be taken back
 */
public record Registration(
        String requestId,
        String number,
        String applicantName,
        @Nullable String unitName,
        LocalDateTime startAt,
        LocalDateTime endAt,
        LocalDateTime seenAt,
        LocalDateTime openUntil) {}
