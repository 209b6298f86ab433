package app.yizhan.audit;

/**
 * One chain, read from its first entry to its head.
 *
 * @param intact whether every entry links to the one before, ends at its head, and agrees with every seal over it
 * @param entries how many entries it has
 * @param head hash of its last entry, 64 hex digits
 */
public record ChainState(boolean intact, int entries, String head) {}
