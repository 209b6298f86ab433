package app.yizhan.duty;

/** How far it is. */
public enum DutyState {
    OPEN,
    /** Written; the branch has not read it yet. */
    DONE,
    /** The branch has read it and agrees. */
    CONFIRMED,
    /** Nobody asks for it any more: the case has ended, or its stage. */
    ENDED
}
