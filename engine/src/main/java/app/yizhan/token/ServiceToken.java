package app.yizhan.token;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows instead of a person's password. Its secret is known to that program alone.
 *
 * @param id stands in the record as who acted
 * @param name says which program it is; no two tokens have the same
 * @param scopes names of {@link TokenScope}s
 * @param createdBy id of the administrator
 * @param validUntil last day, included
 * @param lastUsedAt at most a minute behind; null if never
 */
public record ServiceToken(
        String id,
        String name,
        List<String> scopes,
        String createdBy,
        LocalDateTime createdAt,
        LocalDate validUntil,
        @Nullable LocalDateTime lastUsedAt,
        @Nullable LocalDateTime revokedAt) {

    /** What has become of a token. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    public ServiceToken {
        scopes = List.copyOf(scopes);
    }

    public State state(LocalDate today) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return validUntil.isBefore(today) ? State.EXPIRED : State.VALID;
    }

    public boolean covers(String scope) {
        return scopes.contains(scope);
    }
}
