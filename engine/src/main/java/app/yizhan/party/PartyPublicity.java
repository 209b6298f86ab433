package app.yizhan.party;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks the rules of a step how long a notice has to hang, by the code that answers {@code POST /party/check}. Source: article 13. */
@Component
public class PartyPublicity {

    /**
     * How long a notice hangs at least.
     *
     * @param last day of the fewest working days that the rules ask for, the first one counted in
     * @param provisional whether one of them lies in a year whose calendar is not loaded
     */
    public record Span(LocalDate last, boolean provisional) {}

    private final PartyChecks checks;
    private final RulePacks packs;

    PartyPublicity(PartyChecks checks, RulePacks packs) {
        this.checks = checks;
        this.packs = packs;
    }

    /** Whether the pack, or the school's own rules in it, ask for publicity at the step. */
    public boolean isPosted(String pack, String step) {
        return rules(pack, step).stream().findAny().isPresent();
    }

    /** Whether it also refuses: a rule that nobody has confirmed refuses nobody. */
    public boolean refuses(String pack, String step) {
        return rules(pack, step).stream().anyMatch(PartyRule::refuses);
    }

    private List<PartyRule> rules(String pack, String step) {
        return packs.get(pack).rulesOf(step).stream()
                .filter(rule -> rule.kind() == RuleKind.PUBLICITY && rule.base().contains(Fact.PUBLICITY_START.key()))
                .toList();
    }

    /** Rules that nobody has confirmed count too: without any a notice would know no end. */
    public Span span(String pack, String step, LocalDate first) {
        var verdict = checks.of(pack, step, Map.of(Fact.PUBLICITY_START.key(), first.toString()));
        var last = verdict.basis().stream()
                .filter(basis -> basis.rule().kind() == RuleKind.PUBLICITY)
                .map(Verdict.Basis::limit)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(first);
        return new Span(last, verdict.provisional());
    }
}
