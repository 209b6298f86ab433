package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.notification.Texts;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The same decision on many tasks of one step: each in a transaction of its own, a result a row. */
@Service
public class Batches {

    static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    /**
     * @param slotIds at most 100, all of the same step of the same service
     * @param action APPROVE, REJECT or RETURN to the applicant
     */
    public record Batch(
            List<String> slotIds,
            Action action,
            @Nullable String opinion,
            @Nullable String reasonCode,
            @Nullable String requestKey,
            String personId,
            Locale locale) {

        public Batch {
            slotIds = slotIds == null ? List.of() : slotIds;
        }

        /** What the caller's key stands for. */
        Decide.Body body() {
            return new Decide.Body(action, opinion, reasonCode, null, Map.of("taskIds", slotIds), List.of());
        }
    }

    /**
     * @param code of the refusal; null if it went well
     * @param detail the refusal in the caller's language
     */
    public record Result(
            String slotId,
            boolean ok,
            @Nullable String code,
            @Nullable String detail,
            @Nullable RequestStatus status,
            @Nullable LocalDateTime undoUntil) {}

    private final Approvals approvals;
    private final RoundMapper mapper;
    private final Texts texts;
    private final RequestsById requests;
    private final Authorisation authorisation;
    private final Once once;
    private final Retries retries;

    Batches(
            Approvals approvals,
            RoundMapper mapper,
            Texts texts,
            RequestsById requests,
            Authorisation authorisation,
            Once once,
            Retries retries) {
        this.approvals = approvals;
        this.mapper = mapper;
        this.texts = texts;
        this.requests = requests;
        this.authorisation = authorisation;
        this.once = once;
        this.retries = retries;
    }

    /** @throws Refusal BATCH_MIXED if the tasks are not all of one step; nothing was decided then */
    public List<Result> decide(Batch batch) {
        var ids = new LinkedHashSet<>(batch.slotIds());
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new InvalidFields("taskIds", "field.batch.count", Map.of("max", MOST));
        }
        if (!batch.action().isDecision() || batch.action() == Action.SUBMIT) {
            throw new Refusal(Refusal.Kind.CONFLICT, "ACTION_NOT_OFFERED", Map.of());
        }
        checkOneStep(ids, batch.personId());
        retries.run(() -> once.run(
                batch.personId(), batch.requestKey(), "batch", batch.body(), Boolean.class, () -> Boolean.TRUE));
        return ids.stream().map(id -> decide(id, batch)).toList();
    }

    /** Ids that are unknown or of others count for nothing here; each answers for itself. */
    private void checkOneStep(LinkedHashSet<String> ids, String personId) {
        long steps = ids.stream()
                .flatMap(id -> Slots.known(id).flatMap(mapper::slot).stream())
                .flatMap(s -> mapper
                        .round(s.roundId())
                        .filter(r -> authorisation
                                .capacity(s, r, requests.get(s.requestId()), personId)
                                .isPresent())
                        .stream())
                .map(r -> r.definitionId().split(":")[0] + "/" + r.step())
                .distinct()
                .count();
        if (steps > 1) {
            throw new Refusal(Refusal.Kind.CONFLICT, "BATCH_MIXED", Map.of());
        }
    }

    private Result decide(String slotId, Batch batch) {
        try {
            var decided = approvals.decide(new Decide(
                    slotId,
                    batch.action(),
                    batch.opinion(),
                    batch.reasonCode(),
                    null,
                    Map.of(),
                    key(slotId, batch),
                    batch.personId()));
            return new Result(slotId, true, null, null, decided.status(), decided.undoUntil());
        } catch (Refusal refused) {
            return new Result(slotId, false, refused.code(), detail(refused, batch.locale()), null, null);
        } catch (RuntimeException failed) {
            // the rows before are decided: their results must not be lost with this one
            LOG.error("Task {} of a batch failed", slotId, failed);
            var refused = new Refusal(Refusal.Kind.UNAVAILABLE, "NOT_DONE", Map.of());
            return new Result(slotId, false, refused.code(), detail(refused, batch.locale()), null, null);
        }
    }

    /** The batch's key is checked as a whole first; each task then has one of its own, so a repeated call answers row by row. */
    private static @Nullable String key(String slotId, Batch batch) {
        return Optional.ofNullable(batch.requestKey())
                .filter(k -> !k.isBlank())
                .map(k -> UUID.nameUUIDFromBytes((k + "/" + slotId).getBytes(StandardCharsets.UTF_8))
                        .toString())
                .orElse(null);
    }

    private String detail(Refusal refused, Locale locale) {
        var sentence = texts.text(locale, "refusal." + refused.code(), refused.args());
        var fields = refused.fields().stream()
                .map(f -> texts.text(locale, f.key(), f.args()))
                .toList();
        return fields.isEmpty() ? sentence : String.join(" ", fields);
    }
}
