package app.yizhan.request;

/** A place beside the forms of a case where its files stand, e.g. reports that come again and again. */
public interface SharedFiles {

    /** Whether the file stands there and the person may read it. */
    boolean shows(String requestId, String attachmentId, String personId);
}
