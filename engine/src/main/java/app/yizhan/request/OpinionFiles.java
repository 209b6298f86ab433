package app.yizhan.request;

/** Which files went with an opinion, contributed by the feature that records decisions: whoever reads the opinion reads them. */
public interface OpinionFiles {

    boolean wentWithOpinion(String requestId, String attachmentId);
}
