package app.yizhan.organisation.internal;

import app.yizhan.organisation.Substitution;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code substitution}; {@code toDate} is the last day, included. */
public record SubstitutionRow(
        String id,
        String absenteeId,
        @Nullable String substituteId,
        LocalDate fromDate,
        LocalDate toDate,
        String services,
        @Nullable String reason,
        String createdBy,
        LocalDateTime createdAt,
        @Nullable LocalDateTime begunAt,
        @Nullable LocalDateTime endedAt) {

    public Substitution toSubstitution() {
        return new Substitution(
                id, absenteeId, substituteId, fromDate, toDate, split(services), reason, createdBy, endedAt);
    }

    public static List<String> split(String services) {
        return Arrays.stream(services.split(",")).filter(s -> !s.isEmpty()).toList();
    }

    /** Every key stands between commas, so that one can be looked for as it is. */
    public static String join(List<String> services) {
        return services.stream().distinct().sorted().map(s -> s + ",").collect(Collectors.joining("", ",", ""));
    }
}
