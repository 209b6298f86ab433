package app.yizhan.party;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes again and again in a case, as its pack has it now with what the school added. */
@Component
public class PartyPeriods {

    /** Code of the step by which an applicant is admitted: what was asked of an activist is asked no more. */
    private static final String ADMISSION = "17";

    /**
     * One thing that comes again and again.
     *
     * @param act the fact that its days are
     * @param until last day by which one is asked for; null: as long as the case runs
     * @param gap the rule that keeps two of them apart; null: none does
     */
    public record Series(
            String step,
            Fact act,
            Periods periods,
            @Nullable LocalDate until,
            @Nullable PartyRule gap) {

        /** First day on which one may be done after that day; null: any. */
        public @Nullable LocalDate apart(LocalDate last) {
            return gap == null ? null : new Periods(last, gap).due(1);
        }
    }

    private final RulePacks packs;

    PartyPeriods(RulePacks packs) {
        this.packs = packs;
    }

    /** Those that run, in the order of the pack: before the admission those of the activist, after it those of the probation. */
    public List<Series> running(PartyCases.Case one) {
        var pack = packs.find(one.pack());
        if (pack.isEmpty()) {
            return List.of();
        }
        int last = pack.get().steps().stream().mapToInt(PartyStep::stage).max().orElse(0);
        Predicate<PartyStep> asked =
                step -> step.stage() == last ? one.onProbation() : !one.acts().containsKey(ADMISSION);
        Map<String, Series> shortest = new LinkedHashMap<>();
        pack.get().steps().stream()
                .filter(asked.and(PartyPeriods::isRepeated))
                .flatMap(step -> pack.get().rulesOf(step.code()).stream())
                .filter(rule -> rule.kind() == RuleKind.PERIOD)
                .forEach(rule -> series(pack.get(), rule, one)
                        .ifPresent(each -> shortest.merge(each.step() + each.act(), each, PartyPeriods::shorter)));
        return List.copyOf(shortest.values());
    }

    private static Series shorter(Series one, Series other) {
        return length(other).isBefore(length(one)) ? other : one;
    }

    /** Of one period, whatever day it is counted from. */
    private static LocalDate length(Series series) {
        return new Periods(LocalDate.EPOCH, series.periods().rule()).due(1);
    }

    /**
     * Whether something may come again and again at the step: what is written beside the model is an act of it, so it has to be one that
     * is done again and again.
     */
    static boolean isRepeated(PartyStep step) {
        return step.needs().stream().anyMatch(group -> group.contains(Fact.ASSESSMENT_DATES.key()));
    }

    /** Whether periods can be counted from that fact: it is the day of an act. */
    static boolean isAnchor(RulePack pack, String fact) {
        return pack.steps().stream().anyMatch(step -> fact.equals(step.act()));
    }

    private static Optional<Series> series(RulePack pack, PartyRule rule, PartyCases.Case one) {
        var act = rule.theAct().flatMap(Fact::of);
        var anchor = pack.steps().stream()
                .filter(step -> step.act() != null && rule.base().contains(step.act()))
                .map(step -> one.acts().get(step.code()))
                .filter(day -> day != null)
                .max(Comparator.naturalOrder());
        return act.flatMap(fact -> anchor.map(day -> new Series(
                rule.step(),
                fact,
                new Periods(day, rule),
                one.onProbation() ? one.probationEnd() : null,
                gap(pack, rule))));
    }

    private static @Nullable PartyRule gap(RulePack pack, PartyRule rule) {
        return pack.rulesOf(rule.step()).stream()
                .filter(each -> each.isApart()
                        && each.act().equals(rule.act())
                        && each.unit().isOfTheCalendar())
                .max(Comparator.comparing(each -> new Periods(LocalDate.EPOCH, each).due(1)))
                .orElse(null);
    }
}
