package app.yizhan.party;

/**
 * What the rules of a step say of a vote.
 *
 * @param quorum whether enough came to vote at all
 * @param passed whether enough said yes, of those who should have come
 * @param presentNeeded how many have to come
 * @param yesNeeded how many have to say yes
 */
public record VoteResult(boolean quorum, boolean passed, int presentNeeded, int yesNeeded) {}
