package app.yizhan.request;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history as people read it.
 *
 * @param action e.g. SUBMITTED, APPROVED, REJECTED, RETURNED, RESUBMITTED, WITHDRAWN, DONE, ENDED
 * @param actorName null for the system
 * @param capacity principal through which the actor acted
 * @param detail arguments of the action's text
 */
public record TimelineEntry(
        String id,
        LocalDateTime at,
        String action,
        @Nullable String actorId,
        @Nullable String actorName,
        @Nullable String capacity,
        @Nullable String actingFor,
        @Nullable String step,
        @Nullable String slotId,
        @Nullable String opinion,
        Map<String, Object> detail) {

    private static final String SIGNATURES = "signatures";
    private static final String FILES = "files";

    private static final String REASON = "reasonName";
    private static final String REASON_CODE = "reasonCode";

    /** Key of the one field that it is about. */
    private static final String FIELD = "field";

    /** @param signatures ids of uploads by the field that asked for them, as they stand in {@link #detail} */
    public static Map<String, Object> signed(Map<String, String> signatures) {
        return signatures.isEmpty() ? Map.of() : Map.of(SIGNATURES, signatures);
    }

    /** Code of the reason for which it was rejected or returned; null: none was chosen. */
    @Nullable
    String reasonCode() {
        return detail.get(REASON_CODE) instanceof String code ? code : null;
    }

    /** The same with the reason by its name. */
    TimelineEntry because(String reason) {
        Map<String, Object> facts = new HashMap<>(detail);
        facts.put(REASON, reason);
        return with(opinion, facts);
    }

    /** Name of the reason for which it was rejected or returned, in the reader's language; empty: none was chosen. */
    public Optional<String> reason() {
        return Optional.ofNullable(detail.get(REASON)).map(String::valueOf);
    }

    /** Ids of the signatures that were given with it. */
    public List<String> signatures() {
        return detail.get(SIGNATURES) instanceof Map<?, ?> byField
                ? byField.values().stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Ids of the files that went with it, as they stand in {@link #detail}. */
    public List<String> files() {
        return detail.get(FILES) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Whoever may not see a field sees neither who signed in it nor what was written about it. */
    TimelineEntry within(Set<String> fields) {
        if (detail.get(FIELD) instanceof String field && !fields.contains(field)) {
            return with(null, detail);
        }
        if (!(detail.get(SIGNATURES) instanceof Map<?, ?> byField) || fields.containsAll(byField.keySet())) {
            return this;
        }
        Map<String, Object> facts = new HashMap<>(detail);
        facts.remove(SIGNATURES);
        return with(opinion, facts);
    }

    /** What happened, without what was written, chosen as its reason, signed or went with it. */
    TimelineEntry withoutWords() {
        Map<String, Object> facts = new HashMap<>(detail);
        facts.remove(REASON_CODE);
        facts.remove(REASON);
        facts.remove(FILES);
        facts.remove(SIGNATURES);
        return with(null, facts);
    }

    private TimelineEntry with(@Nullable String words, Map<String, Object> facts) {
        return new TimelineEntry(id, at, action, actorId, actorName, capacity, actingFor, step, slotId, words, facts);
    }
}
