package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Roles;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import app.yizhan.token.NewToken;
import app.yizhan.token.ServiceToken;
import app.yizhan.token.ServiceTokens;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What programs show instead of a password; for system administrators. */
@RestController
@RequestMapping("/api/v1/ops/tokens")
class TokensApi {

    /** @param lastUsedAt at most a minute behind */
    record TokenItem(
            String id,
            String name,
            List<String> scopes,
            ServiceToken.State state,
            String createdBy,
            OffsetDateTime createdAt,
            LocalDate validUntil,
            @Nullable OffsetDateTime lastUsedAt,
            @Nullable OffsetDateTime revokedAt) {}

    record Asked(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable String validUntil,
            @Nullable String requestKey) {}

    /** What is kept for a call that comes again: never the secret. */
    record Kept(String id) {}

    /** @param token null in the answer to a call that came again: the secret is told once */
    record Issued(String id, @Nullable String token) {}

    private final ServiceTokens tokens;
    private final Offices offices;
    private final SchoolClock clock;
    private final Once once;
    private final Retries retries;

    TokensApi(ServiceTokens tokens, Offices offices, SchoolClock clock, Once once, Retries retries) {
        this.tokens = tokens;
        this.offices = offices;
        this.clock = clock;
        this.once = once;
        this.retries = retries;
    }

    /** Newest first, those that are over too. */
    @GetMapping
    Items<TokenItem> all(Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return new Items<>(tokens.all().stream().map(this::item).toList(), null);
    }

    /** The secret is in this answer and nowhere else, also not in the answer to the same call made again. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody Asked body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var asked = new NewToken(
                body.name(),
                body.scopes() == null ? List.of() : body.scopes(),
                Days.parse("validUntil", body.validUntil()));
        var secret = new AtomicReference<@Nullable String>();
        var kept = retries.run(() -> {
            secret.set(null);
            return once.run(caller.id(), body.requestKey(), "token", body, Kept.class, () -> {
                var issued = tokens.issue(asked, caller.id());
                secret.set(issued.secret());
                return new Kept(issued.id());
            });
        });
        return new Issued(kept.id(), secret.get());
    }

    @DeleteMapping("/{id:" + Ids.UUID + "}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        tokens.revoke(id, caller.id());
    }

    private TokenItem item(ServiceToken token) {
        return new TokenItem(
                token.id(),
                token.name(),
                token.scopes(),
                token.state(clock.today()),
                token.createdBy(),
                Instants.of(token.createdAt()),
                token.validUntil(),
                Instants.orNull(token.lastUsedAt()),
                Instants.orNull(token.revokedAt()));
    }
}
