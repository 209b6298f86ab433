package app.yizhan.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of an act.
 *
 * @param limit of a gap the first day, of a deadline the last, of publicity its last; null for rules that count no days
 * @param provisional whether a year was counted whose holidays are not loaded
 * @param counted working days that were counted
 */
record Outcome(PartyRule rule, State state, @Nullable LocalDate limit, boolean provisional, List<LocalDate> counted) {

    /** How it stands. */
    enum State {
        KEPT,
        BROKEN,
        /** Acts that stand break it, the one that is judged does not. */
        BROKEN_BEFORE,
        /** It gives a day, and nobody has said yet on which the act is. */
        AHEAD,
        /** Too little is known for it. */
        UNKNOWN
    }

    static Outcome of(PartyRule rule, State state) {
        return new Outcome(rule, state, null, false, List.of());
    }

    static Outcome of(PartyRule rule, boolean kept) {
        return of(rule, kept ? State.KEPT : State.BROKEN);
    }

    boolean isBroken() {
        return state == State.BROKEN || state == State.BROKEN_BEFORE;
    }

    /** An act is not refused for what others did before it. */
    boolean refuses() {
        return state == State.BROKEN && rule.refuses();
    }
}
