package app.yizhan.request;

/** Where a request stands for people. */
public enum RequestStatus {
    RUNNING,
    /** The ball is with the applicant. */
    RETURNED,
    /** Ended with a business result, whatever it is. */
    COMPLETED,
    WITHDRAWN,
    CANCELLED;

    public boolean isOpen() {
        return this == RUNNING || this == RETURNED;
    }
}
