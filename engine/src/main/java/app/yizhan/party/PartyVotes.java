package app.yizhan.party;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;

/** Asks the rules of a step about a vote, by the code that answers {@code POST /party/check}. Sources: articles 20, 32 and 33. */
@Component
public class PartyVotes {

    private final PartyChecks checks;
    private final RulePacks packs;

    PartyVotes(PartyChecks checks, RulePacks packs) {
        this.checks = checks;
        this.packs = packs;
    }

    /** Whether the pack has a rule of votes at the step: then a meeting decides it. */
    public boolean isVotedOn(String pack, String step) {
        return packs.get(pack).rulesOf(step).stream().anyMatch(rule -> rule.kind() == RuleKind.VOTE);
    }

    /** Rules that nobody has confirmed count too: without any a meeting would know no majority. */
    public VoteResult judge(String pack, String step, VoteCount count) {
        return result(count, vote -> checks.of(pack, step, vote.facts()));
    }

    static VoteResult result(VoteCount count, Function<VoteCount, Verdict> check) {
        var broken = broken(check.apply(count));
        return new VoteResult(
                broken.stream().noneMatch(PartyVotes::isQuorum),
                broken.isEmpty(),
                least(count, n -> broken(check.apply(came(count, n))).stream().noneMatch(PartyVotes::isQuorum)),
                least(count, n -> broken(check.apply(all(count, n))).isEmpty()));
    }

    private static List<PartyRule> broken(Verdict verdict) {
        return verdict.basis().stream()
                .filter(basis -> basis.broken() && basis.rule().kind() == RuleKind.VOTE)
                .map(Verdict.Basis::rule)
                .toList();
    }

    private static boolean isQuorum(PartyRule rule) {
        return rule.act().contains(Fact.VOTE_PRESENT.key());
    }

    /** The smallest number that is enough; one more than should attend where none is. */
    private static int least(VoteCount count, IntPredicate enough) {
        int low = 0;
        int high = count.shouldAttend() + 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static VoteCount came(VoteCount count, int present) {
        return VoteCount.attendance(count.shouldAttend(), present, 0);
    }

    private static VoteCount all(VoteCount count, int yes) {
        return new VoteCount(count.shouldAttend(), count.shouldAttend(), 0, yes, 0, 0, 0);
    }
}
