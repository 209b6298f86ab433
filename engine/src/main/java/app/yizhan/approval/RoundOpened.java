package app.yizhan.approval;

import app.yizhan.catalog.Step;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A round waits for its signers; published in the engine's transaction. */
public record RoundOpened(
        String roundId,
        String requestId,
        Step step,
        LocalDateTime openedAt,
        @Nullable LocalDateTime dueAt) {}
