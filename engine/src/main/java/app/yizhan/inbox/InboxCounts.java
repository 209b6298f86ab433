package app.yizhan.inbox;

/**
 * What the badges say.
 *
 * @param waiting tasks that others have for a while and that come back
 */
public record InboxCounts(int todo, int overdue, int copied, int waiting) {}
