package app.yizhan.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An absence to be recorded.
 *
 * @param substituteId null: nobody acts meanwhile
 * @param to last day, included
 * @param services keys of the services that the substitute takes over; empty: all
 */
public record NewSubstitution(
        String absenteeId,
        @Nullable String substituteId,
        LocalDate from,
        LocalDate to,
        List<String> services,
        @Nullable String reason) {

    public NewSubstitution {
        services = List.copyOf(services);
    }
}
