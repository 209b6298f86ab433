package app.yizhan.inbox;

/** What the badges say. */
public record InboxCounts(int todo, int overdue, int copied) {}
