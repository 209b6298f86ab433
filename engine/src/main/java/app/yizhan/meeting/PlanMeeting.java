package app.yizhan.meeting;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to call.
 *
 * @param startsAt in the past where it was held on paper already
 * @param candidates ids of the cases
 * @param apart by person why they do not count
 * @param lateReason why it is entered after its day
 */
public record PlanMeeting(
        MeetingKind kind,
        String unitId,
        @Nullable LocalDateTime startsAt,
        @Nullable String place,
        @Nullable String chairId,
        @Nullable String recorderId,
        List<String> candidates,
        Map<String, Apart> apart,
        @Nullable String lateReason,
        @Nullable String requestKey) {

    public PlanMeeting {
        candidates =
                candidates == null ? List.of() : candidates.stream().distinct().toList();
        apart = apart == null ? new HashMap<>() : new HashMap<>(apart);
    }
}
