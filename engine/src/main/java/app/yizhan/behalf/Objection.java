package app.yizhan.behalf;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An applicant's word that they never asked for what a window handed in, as the office reads it that looks into it.
 *
 * @param clerk name of who entered it
 * @param words of the applicant; empty if they wrote none or their retention is over
 * @param stopped whether the objection ended the request; else it was over already
 * @param settledAt null while the office has still to look into it
 * @param finding what the office found; empty until then
 */
public record Objection(
        String requestId,
        String number,
        String service,
        String applicant,
        String clerk,
        LocalDateTime enteredAt,
        LocalDateTime objectedAt,
        String words,
        boolean stopped,
        @Nullable LocalDateTime settledAt,
        String finding) {}
