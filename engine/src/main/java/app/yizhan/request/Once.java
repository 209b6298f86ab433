package app.yizhan.request;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.internal.RequestKeyMapper;
import app.yizhan.request.internal.RequestKeyMapper.KeyRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same key with the same body gets the first answer and does nothing; kept 7 days. The key is taken in the action's own
 * transaction, so a refused call does not use it up.
 */
@Service
public class Once {

    private static final int KEY_LIMIT = 64;
    /** Of the column. */
    private static final int OPERATION_LIMIT = 100;

    private static final int KEPT_DAYS = 7;

    private final RequestKeyMapper mapper;
    private final SchoolClock clock;
    private final JsonMapper json;
    private final JsonMapper canonical;

    Once(RequestKeyMapper mapper, SchoolClock clock, JsonMapper json) {
        this.mapper = mapper;
        this.clock = clock;
        this.json = json;
        this.canonical = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /**
     * @param key the caller's own, at most 64 characters; null: no promise is asked for
     * @param operation name and subject of the call
     * @param body what was asked, JSON-serialisable
     * @throws KeyReused if the key was used for another operation or body
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T run(
            String personId, @Nullable String key, String operation, Object body, Class<T> type, Supplier<T> action) {
        return run(new Call<>(personId, key, operation, body, type), action, false);
    }

    /** The same where whoever comes with the same key waits at a lock that is held already: key and answer are kept in one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T runLocked(
            String personId, @Nullable String key, String operation, Object body, Class<T> type, Supplier<T> action) {
        return run(new Call<>(personId, key, operation, body, type), action, true);
    }

    private record Call<T>(String personId, @Nullable String key, String operation, Object body, Class<T> type) {

        /** Its subject may be whatever somebody wrote into an address: what is too long to keep is told apart by its sum. */
        Call {
            operation = operation.length() > OPERATION_LIMIT ? hash(operation) : operation;
        }
    }

    private <T> T run(Call<T> call, Supplier<T> action, boolean locked) {
        var key = call.key();
        if (key == null || key.isBlank()) {
            return action.get();
        }
        check(key);
        var hash = hash(canonical.writeValueAsString(call.body()));
        return locked ? lockedRun(call, key, hash, action) : run(call, key, hash, action);
    }

    private <T> T lockedRun(Call<T> call, String key, String hash, Supplier<T> action) {
        var known = mapper.find(call.personId(), key);
        if (known.isPresent()) {
            return again(call, known.get(), hash);
        }
        var answer = action.get();
        mapper.take(call.personId(), key, call.operation(), hash, json.writeValueAsString(answer), clock.now());
        return answer;
    }

    private <T> T run(Call<T> call, String key, String hash, Supplier<T> action) {
        try {
            mapper.take(call.personId(), key, call.operation(), hash, null, clock.now());
        } catch (DuplicateKeyException e) {
            return again(call, mapper.find(call.personId(), key).orElseThrow(() -> e), hash);
        }
        var answer = action.get();
        mapper.answer(call.personId(), key, json.writeValueAsString(answer));
        return answer;
    }

    private <T> T again(Call<T> call, KeyRow known, String hash) {
        if (!known.operation().equals(call.operation()) || !known.bodyHash().equals(hash)) {
            throw new KeyReused();
        }
        return json.readValue(known.answer(), call.type());
    }

    private static void check(String key) {
        if (key.length() > KEY_LIMIT) {
            throw new InvalidFields(
                    "requestKey", "field.text.long", Map.of("max", KEY_LIMIT, "over", key.length() - KEY_LIMIT));
        }
        if (!PlainText.isPlain(key)) {
            throw new InvalidFields("requestKey", "field.text.control", Map.of());
        }
    }

    /** Forgets keys older than 7 days. */
    @Transactional
    public int forgetOld() {
        return mapper.forget(clock.now().minusDays(KEPT_DAYS));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
