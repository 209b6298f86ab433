package app.yizhan.request;

/** Answer to a submission. */
public record Submitted(String id, String number, RequestStatus status) {}
