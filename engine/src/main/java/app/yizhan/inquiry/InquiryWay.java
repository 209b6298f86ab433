package app.yizhan.inquiry;

/** How something is found out. Source: article 16. */
public enum InquiryWay {
    /** A letter to another unit (函调). */
    LETTER,
    /** Somebody goes there (外调). */
    VISIT,
    /** Files are read. */
    FILES,
    TALK
}
