package app.yizhan.approval;

/** What can be done with an open slot. */
public enum Action {
    APPROVE,
    REJECT,
    RETURN,
    SUBMIT
}
