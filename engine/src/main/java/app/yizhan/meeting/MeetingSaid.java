package app.yizhan.meeting;

import app.yizhan.meeting.internal.ItemRow;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.SensitiveReadings;
import app.yizhan.request.Visibility.Sight;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was written down beside a vote, as far as a reader may know it: sensitive values as in the case itself, each reading recorded. */
@Component
class MeetingSaid {

    private final MeetingItems items;
    private final RequestsById requests;
    private final SensitiveReadings readings;

    MeetingSaid(MeetingItems items, RequestsById requests, SensitiveReadings readings) {
        this.items = items;
        this.requests = requests;
        this.readings = readings;
    }

    /**
     * @param sight what the reader sees of the case; empty: nothing
     * @param hand whether the reader chairs or records the meeting, and so wrote it down
     */
    Map<String, Object> of(ItemRow row, Optional<Sight> sight, boolean hand, String readerId) {
        Set<String> open = sight.map(Sight::fields).orElseGet(Set::of);
        Map<String, Object> shown = new HashMap<>(items.data(row));
        shown.keySet().removeIf(key -> !hand && !open.contains(key) && items.isSensitive(row, key));
        if (shown.keySet().stream().anyMatch(key -> items.isSensitive(row, key))) {
            Request request = sight.map(Sight::request).orElseGet(() -> requests.get(row.requestId()));
            readings.of(request, readerId, shown.keySet());
        }
        return shown;
    }
}
