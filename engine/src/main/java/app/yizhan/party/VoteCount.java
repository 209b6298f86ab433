package app.yizhan.party;

import java.util.HashMap;
import java.util.Map;

/**
 * Totals of one vote on one person. Ballots and opinions in writing are counted together, so that where only one was handed in
 * nobody learns what it said.
 *
 * @param shouldAttend members with a right to vote
 * @param present those of them who came
 * @param written opinions that members who could not come had handed in before
 * @param invalid ballots that say nothing or more than one thing
 */
public record VoteCount(int shouldAttend, int present, int written, int yes, int no, int abstain, int invalid) {

    /** Before anybody has voted. */
    public static VoteCount attendance(int shouldAttend, int present, int written) {
        return new VoteCount(shouldAttend, present, written, 0, 0, 0, 0);
    }

    /** How many have to lie in the box. */
    public int handedIn() {
        return present + written;
    }

    /** How many were taken out of it. */
    public int counted() {
        return yes + no + abstain + invalid;
    }

    /** As {@code POST /party/check} takes them, under {@code vote}. */
    Map<String, Object> facts() {
        Map<String, Object> vote = new HashMap<>();
        vote.put("candidates", 1);
        vote.put("shouldAttend", shouldAttend);
        vote.put("present", present);
        vote.put("written", written);
        vote.put("yes", yes);
        return Map.of(Fact.VOTE, vote);
    }
}
