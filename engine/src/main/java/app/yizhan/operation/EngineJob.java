package app.yizhan.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that the engine does by itself, now or later.
 *
 * @param element of the model, or null
 * @param timer whether it waits for a time; else it goes on with a case
 * @param dueAt null: as soon as it can
 * @param retries tries that are left
 */
public record EngineJob(
        String id,
        String requestId,
        String number,
        String service,
        String definitionId,
        @Nullable String element,
        boolean timer,
        State state,
        @Nullable LocalDateTime dueAt,
        int retries) {

    /** How it stands. */
    public enum State {
        /** Its time is still to come. */
        WAITING,
        /** It may run now. */
        DUE,
        /** It failed and is tried again by itself. */
        FAILING,
        /** It failed and has no try left. */
        STOPPED
    }

    /**
     * How many stand how.
     *
     * @param ready those that may run now, whether they failed before or not
     * @param oldestDue since when the oldest of those that may run now could have; null: none
     */
    public record Counts(
            int waiting,
            int due,
            int failing,
            int stopped,
            int ready,
            @Nullable LocalDateTime oldestDue) {

        public int of(State state) {
            return switch (state) {
                case WAITING -> waiting;
                case DUE -> due;
                case FAILING -> failing;
                case STOPPED -> stopped;
            };
        }
    }
}
