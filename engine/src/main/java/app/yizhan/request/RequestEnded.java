package app.yizhan.request;

/** A request has ended, in whatever way; published in the transaction that ended it. */
public record RequestEnded(Request request) {}
