package app.yizhan.record;

import app.yizhan.request.RequestStatus;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger who holds a paper reads about it: enough to compare, nothing that the paper does not say itself.
 *
 * @param maskedName the applicant's family name and stars
 * @param outcome the result once it has ended, else where it stands now
 * @param intact whether the case's chain holds and still contains the state that was printed
 * @param actsSince how often something happened in the case after it was printed; readings do not count
 */
public record PaperCheck(
        String code,
        String number,
        String service,
        String maskedName,
        RequestStatus status,
        String outcome,
        LocalDateTime submittedAt,
        @Nullable LocalDateTime endedAt,
        LocalDateTime printedAt,
        String head,
        boolean intact,
        int actsSince) {}
