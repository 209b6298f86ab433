package app.yizhan.inbox;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** An open slot with who holds it; all null where nobody does. */
public record ShownSlot(
        InboxRows.OpenSlot slot,
        @Nullable String claimedBy,
        @Nullable String claimedName,
        @Nullable LocalDateTime claimedTo) {}
