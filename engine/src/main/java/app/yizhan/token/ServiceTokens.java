package app.yizhan.token;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.token.internal.Secrets;
import app.yizhan.token.internal.TokenMapper;
import app.yizhan.token.internal.TokenRow;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What feeds and portals show instead of a person's password: random secrets of 256 bits, kept as a hash, good for some calls and
 * for at most a year. Whoever calls here has made sure that it is an administrator who asks.
 */
@Service
public class ServiceTokens {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final TokenMapper mapper;
    private final TokenChecks checks;
    private final Audit audit;
    private final SchoolClock clock;
    private final Secrets secrets = new Secrets();

    ServiceTokens(TokenMapper mapper, TokenChecks checks, Audit audit, SchoolClock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Names of all scopes that a token can have, in alphabetical order. */
    public List<String> scopes() {
        return checks.scopes();
    }

    /** Newest first, those that are over too. */
    public List<ServiceToken> all() {
        return mapper.all().stream().map(TokenRow::token).toList();
    }

    /** Names by id, of those among the ids that are tokens: for the record, where a token stands as who acted. */
    public Map<String, String> names(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.byIds(ids).stream().collect(Collectors.toMap(TokenRow::id, TokenRow::name));
    }

    /**
     * Makes a token. Its secret is in the answer and nowhere else.
     *
     * @throws InvalidFields on {@code name}, {@code scopes} or {@code validUntil}
     */
    @Transactional
    public IssuedToken issue(NewToken asked, String adminId) {
        var good = checks.good(asked, clock.today());
        var secret = secrets.fresh();
        var id = TimeOrderedId.next();
        var scopes = TokenRow.joined(good.scopes());
        var row = new TokenRow(id, good.name(), scopes, adminId, clock.now(), good.until(), null, null);
        try {
            mapper.insert(row, secrets.hash(secret));
        } catch (DuplicateKeyException e) {
            throw new InvalidFields("name", "token.NAME_TAKEN", Map.of());
        }
        audit.record(Audit.SYSTEM, adminId, "token.issued", id, facts(good), Map.of());
        return new IssuedToken(id, secret);
    }

    /**
     * Ends a token at once; one that was revoked before stays as it is.
     *
     * @throws NotFound if there is no such token
     */
    @Transactional
    public void revoke(String id, String adminId) {
        var token = mapper.find(id).orElseThrow(() -> new NotFound("token"));
        if (mapper.revoke(id, adminId, clock.now()) == 1) {
            audit.record(Audit.SYSTEM, adminId, "token.revoked", id, Map.of("name", token.name()), Map.of());
        }
    }

    /**
     * Whose secret this is, whatever has become of the token. That a valid one was used is noted, at most once a minute.
     *
     * @param secret as it was sent
     */
    @Transactional
    public Optional<ServiceToken> recognise(String secret) {
        var found = secrets.couldBe(secret)
                ? mapper.findByHash(secrets.hash(secret)).map(TokenRow::token)
                : Optional.<ServiceToken>empty();
        found.filter(token -> token.state(clock.today()) == ServiceToken.State.VALID)
                .ifPresent(this::used);
        return found;
    }

    private void used(ServiceToken token) {
        var now = clock.now();
        var before = now.minus(USE_NOTED_EVERY);
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(before)) {
            mapper.used(token.id(), now, before);
        }
    }

    private static Map<String, Object> facts(TokenChecks.Good good) {
        return Map.of(
                "name", good.name(),
                "scopes", good.scopes(),
                "until", good.until().toString());
    }
}
