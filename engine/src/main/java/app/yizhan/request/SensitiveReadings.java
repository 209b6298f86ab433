package app.yizhan.request;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.form.FormField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who read sensitive values of whose case; looking again within ten minutes is the same reading. */
@Component
public class SensitiveReadings {

    private static final Duration ONE_READING = Duration.ofMinutes(10);

    /** Enough for everybody who reads within ten minutes; beyond it a reading is rather written twice. */
    private static final int REMEMBERED = 10_000;

    private record Reading(String requestId, int turn, String readerId, List<String> fields) {}

    private final Families families;
    private final Audit audit;
    private final SchoolClock clock;
    private final Map<Reading, LocalDateTime> written = new ConcurrentHashMap<>();

    SensitiveReadings(Families families, Audit audit, SchoolClock clock) {
        this.families = families;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param shown keys of the values that the reader is about to see */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Request request, String readerId, Collection<String> shown) {
        if (request.applicantId().equals(readerId)) {
            return;
        }
        var family = families.of(request.definitionId());
        var fields = shown.stream()
                .filter(key -> family.field(key).map(FormField::sensitive).orElse(false))
                .sorted()
                .toList();
        if (!fields.isEmpty() && isNew(new Reading(request.id(), request.turn(), readerId, fields))) {
            audit.record(
                    request.id(), readerId, "values.read", null, Map.of("fields", String.join(",", fields)), Map.of());
        }
    }

    private boolean isNew(Reading reading) {
        var now = clock.now();
        if (written.size() > REMEMBERED) {
            written.clear();
        }
        var before = written.put(reading, now);
        return before == null || before.plus(ONE_READING).isBefore(now) || before.isAfter(now);
    }
}
