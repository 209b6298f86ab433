package app.yizhan.organisation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An absence, with or without somebody who acts meanwhile.
 *
 * @param substituteId null: away without a substitute
 * @param to last day, included
 * @param services keys of the services that the substitute takes over; empty: all
 * @param endedAt when it was ended before its last day was over; null otherwise
 */
public record Substitution(
        String id,
        String absenteeId,
        @Nullable String substituteId,
        LocalDate from,
        LocalDate to,
        List<String> services,
        @Nullable String reason,
        String createdBy,
        @Nullable LocalDateTime endedAt) {

    public Substitution {
        services = List.copyOf(services);
    }

    public boolean runsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean covers(String service) {
        return services.isEmpty() || services.contains(service);
    }
}
