package app.yizhan.request;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of a list of requests. */
public record RequestSummary(
        String id,
        String number,
        String service,
        String title,
        RequestStatus status,
        @Nullable String result,
        LocalDateTime submittedAt) {}
