package app.yizhan.publicity;

/** What the verification of an objection found. */
public enum ObjectionOutcome {
    /** It is true and stands against listing the person: the step goes back or ends. */
    UPHELD,
    /** It is not true, or does not stand against it: the step goes on. */
    UNFOUNDED
}
