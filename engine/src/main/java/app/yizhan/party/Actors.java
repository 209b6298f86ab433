package app.yizhan.party;

import app.yizhan.organisation.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who acts at a step, by the size of the branch and by what stands above it. */
final class Actors {

    private Actors() {}

    /** A step that only exists below another kind of unit does not exist here; not being told, it does. */
    static boolean applies(PartyStep step, Facts facts) {
        var unit = facts.word(Fact.UNIT_TYPE);
        return step.onlyUnder() == null || unit == null || step.onlyUnder().equals(unit);
    }

    /** @return a word of {@code party.actor.…}; null where there is no such step */
    static @Nullable String of(RulePack pack, PartyStep step, Facts facts) {
        if (!applies(step, facts)) {
            return null;
        }
        if (step.smallActor() != null && hasNoCommittee(pack, facts)) {
            return step.smallActor();
        }
        var unit = facts.word(Fact.UNIT_TYPE);
        boolean approves = unit == null || unit.equals(UnitKind.PARTY_COMMITTEE.name());
        return step.aboveActor() == null || approves ? step.actor() : step.aboveActor();
    }

    private static boolean hasNoCommittee(RulePack pack, Facts facts) {
        var least = pack.rule(RulePack.COMMITTEE).map(rule -> BigDecimal.valueOf(rule.amount()));
        return least.isPresent()
                && facts.number(Fact.BRANCH_FULL_MEMBERS.key())
                        .filter(members -> members.compareTo(least.get()) < 0)
                        .isPresent();
    }

    /** The step that comes after this one here; empty after the last. */
    static Optional<String> next(RulePack pack, PartyStep step, Facts facts) {
        List<PartyStep> after = pack.steps()
                .subList(pack.steps().indexOf(step) + 1, pack.steps().size());
        return after.stream()
                .filter(later -> applies(later, facts))
                .map(PartyStep::code)
                .findFirst();
    }
}
