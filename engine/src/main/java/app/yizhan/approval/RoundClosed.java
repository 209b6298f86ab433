package app.yizhan.approval;

/** A round was settled or cancelled; nothing of its ladder may fire any more. */
public record RoundClosed(String roundId, String requestId) {}
