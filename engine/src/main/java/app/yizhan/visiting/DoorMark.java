package app.yizhan.visiting;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was in a room.
 *
 * @param outAt null: still there, or gone without a mark
 */
public record DoorMark(
        String room, LocalDateTime inAt, @Nullable LocalDateTime outAt) {}
