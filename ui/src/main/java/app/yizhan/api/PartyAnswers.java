package app.yizhan.api;

import app.yizhan.party.PartyRule;
import app.yizhan.party.PartyStep;
import app.yizhan.party.PartyWords;
import app.yizhan.party.RuleKind;
import app.yizhan.party.RulePack;
import app.yizhan.party.RuleUnit;
import app.yizhan.party.Ruling;
import app.yizhan.party.Standing;
import app.yizhan.party.Verdict;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Packs and verdicts as the API tells them: codes and days as they are, the rest in the caller's language. */
@Component
class PartyAnswers {

    /**
     * @param codes of the hard rules that the act breaks
     * @param due last day of the ordinary limit
     * @param hardLimit last day that a special case allows
     * @param provisional whether a year was counted whose holidays are not loaded
     * @param actor who acts; null where there is no such step below a unit of that kind
     * @param next the step after it
     * @param probationEnd moved by the extension that was told
     * @param publicityEnd last day of the publicity; the act is possible from the day after
     * @param counted working days of the publicity
     * @param warnings what refuses nobody
     * @param unjudged rules of which too little is known
     */
    record CheckAnswer(
            boolean ok,
            List<String> codes,
            @Nullable LocalDate earliest,
            @Nullable LocalDate due,
            @Nullable LocalDate hardLimit,
            boolean provisional,
            @Nullable String actor,
            @Nullable String actorName,
            @Nullable String next,
            @Nullable LocalDate probationEnd,
            @Nullable LocalDate publicityEnd,
            List<LocalDate> counted,
            List<BasisItem> basis,
            List<WarningItem> warnings,
            List<String> unjudged) {}

    /** @param limit the day that the rule gives */
    record BasisItem(
            String rule,
            String article,
            String text,
            Standing standing,
            @Nullable LocalDate limit,
            boolean broken) {}

    record WarningItem(String code, String rule, String detail) {}

    record PackItem(String pack, String name, int rules, long toBeChecked) {}

    /** @param added rules of the school that hold when a second person has agreed to them */
    record PackAnswer(String pack, String name, List<RuleItem> rules, List<StepItem> steps, List<RuleItem> added) {}

    /** @param rules those of the step */
    record StepItem(String step, String name, int stage, String stageName, List<RuleItem> rules) {}

    /**
     * @param article number, or empty
     * @param waiting what was said of it and waits for a second person
     */
    record RuleItem(
            String rule,
            RuleKind kind,
            String text,
            String value,
            RuleUnit unit,
            boolean hard,
            String article,
            String source,
            Standing standing,
            boolean school,
            @Nullable StatementItem waiting) {}

    record StatementItem(
            String id, String value, String article, String source, String statedBy, OffsetDateTime statedAt) {}

    private final PartyWords words;

    PartyAnswers(PartyWords words) {
        this.words = words;
    }

    CheckAnswer of(Verdict verdict, Locale locale) {
        return new CheckAnswer(
                verdict.ok(),
                verdict.codes(),
                verdict.earliest(),
                verdict.due(),
                verdict.hardLimit(),
                verdict.provisional(),
                verdict.actor(),
                words.actorOf(verdict, locale),
                verdict.next(),
                verdict.probationEnd(),
                verdict.publicityEnd(),
                verdict.counted(),
                verdict.basis().stream().map(basis -> basis(basis, locale)).toList(),
                verdict.warnings().stream()
                        .map(warning -> new WarningItem(
                                warning.code(), warning.rule().code(), words.code(warning.code(), locale)))
                        .toList(),
                verdict.unjudged());
    }

    private BasisItem basis(Verdict.Basis basis, Locale locale) {
        var rule = basis.rule();
        return new BasisItem(
                rule.code(),
                words.article(rule, locale),
                words.rule(rule, locale),
                rule.standing(),
                basis.limit(),
                basis.broken());
    }

    PackItem item(RulePack pack, Locale locale) {
        return new PackItem(
                pack.code(), words.pack(pack.code(), locale), pack.rules().size(), pack.toBeChecked());
    }

    PackAnswer of(RulePack pack, List<PartyRule> added, List<Ruling> open, Locale locale) {
        return new PackAnswer(
                pack.code(),
                words.pack(pack.code(), locale),
                rules(pack.rulesOf(PartyRule.EVERY_STEP), open, locale),
                pack.steps().stream()
                        .map(step -> step(step, rules(pack.rulesOf(step.code()), open, locale), locale))
                        .toList(),
                rules(added, open, locale));
    }

    private StepItem step(PartyStep step, List<RuleItem> rules, Locale locale) {
        return new StepItem(
                step.code(), words.step(step.code(), locale), step.stage(), words.stage(step.stage(), locale), rules);
    }

    private List<RuleItem> rules(List<PartyRule> rules, List<Ruling> open, Locale locale) {
        return rules.stream()
                .map(rule -> new RuleItem(
                        rule.code(),
                        rule.kind(),
                        words.rule(rule, locale),
                        rule.value(),
                        rule.unit(),
                        rule.hard(),
                        rule.article(),
                        words.source(rule.source(), locale),
                        rule.standing(),
                        rule.school(),
                        waiting(rule, open, locale)))
                .toList();
    }

    private @Nullable StatementItem waiting(PartyRule rule, List<Ruling> open, Locale locale) {
        return open.stream()
                .filter(ruling -> ruling.rule().equals(rule.code()))
                .findFirst()
                .map(ruling -> new StatementItem(
                        ruling.id(),
                        ruling.value(),
                        ruling.article(),
                        words.source(ruling.source(), locale),
                        ruling.statedBy(),
                        Instants.of(ruling.statedAt())))
                .orElse(null);
    }
}
