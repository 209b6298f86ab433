package app.yizhan.party;

import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what a school writes is a rule at all. */
final class SchoolRuleChecks {

    /** What a school may add; when a pack holds and which papers there are is no matter of it. */
    private static final Set<RuleKind> KINDS = Set.of(
            RuleKind.MIN_GAP, RuleKind.DEADLINE, RuleKind.PERIOD, RuleKind.PUBLICITY, RuleKind.COUNT, RuleKind.VOTE);

    /** Missed, they warn. */
    private static final Set<RuleKind> SOFT = Set.of(RuleKind.DEADLINE, RuleKind.PERIOD);

    private static final int MOST_BASES = 2;

    private SchoolRuleChecks() {}

    /** @throws InvalidFields fields of {@link SchoolRule}, with every fault there is */
    static void check(RulePack pack, SchoolRule own) {
        List<Refusal.Field> faults = new ArrayList<>();
        if (pack.step(own.step()).isEmpty()) {
            faults.add(new Refusal.Field("step", "field.required", Map.of()));
        }
        if (!KINDS.contains(own.kind()) || own.hard() && SOFT.contains(own.kind())) {
            faults.add(new Refusal.Field("kind", "party.error.kind", Map.of()));
        }
        if (own.kind() == RuleKind.PERIOD) {
            period(pack, own, faults);
        }
        if (!fits(own)) {
            faults.add(new Refusal.Field("unit", "party.error.unit", Map.of()));
        }
        if (own.base().size() > MOST_BASES
                || new HashSet<>(own.base()).size() < own.base().size()
                || !own.base().stream().allMatch(name -> suits(own.kind(), name))) {
            faults.add(unknown("base"));
        }
        Optional.ofNullable(own.act())
                .filter(name -> !suits(own.kind(), name))
                .ifPresent(name -> faults.add(unknown("act")));
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
    }

    /** What comes again and again is asked for at steps that are done again and again, and counted from the day of an act. */
    private static void period(RulePack pack, SchoolRule own, List<Refusal.Field> faults) {
        if (pack.step(own.step()).filter(step -> !PartyPeriods.isRepeated(step)).isPresent()) {
            faults.add(new Refusal.Field("step", "party.error.step", Map.of()));
        }
        if (own.base().stream().anyMatch(name -> suits(own.kind(), name) && !PartyPeriods.isAnchor(pack, name))) {
            faults.add(unknown("base"));
        }
    }

    private static Refusal.Field unknown(String field) {
        return new Refusal.Field(field, "party.error.unsuited", Map.of());
    }

    /** Days are counted from days, votes are numbers of a vote. */
    private static boolean suits(RuleKind kind, String name) {
        return Fact.of(name)
                .filter(fact -> switch (kind) {
                    case MIN_GAP, DEADLINE, PERIOD, PUBLICITY ->
                        fact.type() == FactType.DATE || fact.type() == FactType.DATES;
                    case VOTE -> name.startsWith(Fact.VOTE + ".");
                    default -> fact.type() != FactType.FLAG && fact.type() != FactType.UNIT;
                })
                .isPresent();
    }

    /** Days are counted from something, counts lie on one side of something. */
    private static boolean fits(SchoolRule own) {
        return switch (own.kind()) {
            case MIN_GAP, DEADLINE ->
                !own.base().isEmpty() && (own.unit().isOfTheCalendar() || own.unit() == RuleUnit.WORKING_DAYS);
            case PERIOD ->
                own.base().size() == 1 && isRepeated(own.act()) && own.unit().isOfTheCalendar();
            case PUBLICITY -> !own.base().isEmpty() && own.unit() == RuleUnit.WORKING_DAYS;
            case VOTE -> own.base().size() == 1 && own.act() != null && own.unit() == RuleUnit.SHARE;
            case COUNT ->
                own.act() != null && own.bound() != null && own.unit() != RuleUnit.SHARE && own.unit() != RuleUnit.DATE;
            case DOCUMENT, IN_FORCE -> false;
        };
    }

    private static boolean isRepeated(@Nullable String act) {
        return Optional.ofNullable(act)
                .flatMap(Fact::of)
                .filter(fact -> fact.type() == FactType.DATES)
                .isPresent();
    }
}
