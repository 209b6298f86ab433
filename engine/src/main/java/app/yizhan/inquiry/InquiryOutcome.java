package app.yizhan.inquiry;

/** What an inquiry came to. */
public enum InquiryOutcome {
    CLEAR,
    /** Something has to be weighed in the review. */
    DOUBTFUL,
    /** Nobody answered; it was found out in another way. */
    NO_ANSWER
}
