package app.yizhan.approval;

import app.yizhan.catalog.Step;
import java.time.LocalDateTime;

/**
 * The ball is back with the signers; the step's clock runs on.
 *
 * @param clockFrom when it would have begun without the pause
 */
public record RoundResumed(
        String roundId, String requestId, Step step, LocalDateTime clockFrom, LocalDateTime at) {}
