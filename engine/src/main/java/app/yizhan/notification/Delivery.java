package app.yizhan.notification;

import org.jspecify.annotations.Nullable;

/**
 * What became of a try.
 *
 * @param detail why not, for Operations; no word of the message
 */
public record Delivery(Outcome outcome, @Nullable String detail) {

    /** What became of it. */
    public enum Outcome {
        SENT,
        /** No host is configured. */
        NO_HOST,
        /** The recipient has no address. */
        NO_ADDRESS,
        /** The host cannot be reached, nothing was handed over: the whole channel pauses, nothing loses its place. */
        UNREACHABLE,
        /** The host vanished while it was handed over: as {@link #UNREACHABLE}, but it may have arrived. */
        BROKEN_OFF,
        /** This one was not taken; later again. */
        REFUSED,
        /** This one can never be taken. */
        IMPOSSIBLE
    }

    /** Whether the channel should pause. */
    public boolean isAway() {
        return outcome == Outcome.UNREACHABLE || outcome == Outcome.BROKEN_OFF;
    }

    public static Delivery of(Outcome outcome) {
        return new Delivery(outcome, null);
    }
}
