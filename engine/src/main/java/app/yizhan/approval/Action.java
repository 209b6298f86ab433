package app.yizhan.approval;

import java.util.List;

/** What can be done with an open slot: decisions fill it, the rest are entries beside it. */
public enum Action {
    APPROVE,
    REJECT,
    RETURN,
    SUBMIT,
    TRANSFER,
    DELEGATE,
    SIGNERS,
    CC;

    /** Those that fill a slot. */
    static final List<Action> DECISIONS = List.of(APPROVE, REJECT, RETURN, SUBMIT);

    public boolean isDecision() {
        return DECISIONS.contains(this);
    }
}
