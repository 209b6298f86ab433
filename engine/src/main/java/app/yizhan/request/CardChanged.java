package app.yizhan.request;

/** What titles and lists say of a request has changed while it runs; published in the transaction that changed it. */
public record CardChanged(Request request) {}
