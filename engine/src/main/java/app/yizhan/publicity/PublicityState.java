package app.yizhan.publicity;

/** Where a notice stands. */
public enum PublicityState {
    /** It hangs, or its time is over and what came of it is still to be written. */
    HANGS,
    /** What came of it is written for everybody whom it names. */
    ENDED,
    /** It was taken down. */
    STOPPED
}
