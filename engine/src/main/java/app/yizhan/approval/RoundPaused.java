package app.yizhan.approval;

import app.yizhan.catalog.Step;
import java.time.LocalDateTime;

/** The ball went to the applicant; the step's clock stands still. */
public record RoundPaused(String roundId, String requestId, Step step, LocalDateTime at) {}
