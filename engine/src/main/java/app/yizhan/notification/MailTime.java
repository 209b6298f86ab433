package app.yizhan.notification;

/** When somebody wants the mails of a kind. */
public enum MailTime {
    AT_ONCE,
    /** In one mail a day, at the hour of the setting. */
    DIGEST,
    /** Never; in the application the message stays. */
    OFF
}
