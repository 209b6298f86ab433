package app.yizhan.publicity;

/** How an objection came in. */
public enum Channel {
    /** In the application, by whoever objects. */
    HERE,
    VISIT,
    PHONE,
    LETTER
}
