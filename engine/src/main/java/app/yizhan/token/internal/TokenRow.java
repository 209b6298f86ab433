package app.yizhan.token.internal;

import app.yizhan.token.ServiceToken;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code service_token} without its hash. */
public record TokenRow(
        String id,
        String name,
        String scopes,
        String createdBy,
        LocalDateTime createdAt,
        LocalDate validUntil,
        @Nullable LocalDateTime lastUsedAt,
        @Nullable LocalDateTime revokedAt) {

    /** As they stand in the column. */
    public static String joined(Collection<String> scopes) {
        return "," + String.join(",", scopes) + ",";
    }

    public ServiceToken token() {
        var names = List.of(scopes.substring(1, scopes.length() - 1).split(","));
        return new ServiceToken(id, name, names, createdBy, createdAt, validUntil, lastUsedAt, revokedAt);
    }
}
