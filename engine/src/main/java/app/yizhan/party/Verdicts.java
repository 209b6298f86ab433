package app.yizhan.party;

import app.yizhan.calendar.Due;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.party.Outcome.State;
import app.yizhan.party.Verdict.Warning;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what the rules of one step say of one act. */
final class Verdicts {

    private final RulePack pack;
    private final PartyStep step;
    private final Facts facts;
    private final List<Outcome> outcomes = new ArrayList<>();

    private Verdicts(
            RulePack pack, PartyStep step, Facts facts, BiFunction<LocalDateTime, WorkDuration, Due> calendar) {
        this.pack = pack;
        this.step = step;
        this.facts = withDefined(pack, step, facts, calendar);
        var judge = new RuleJudge(step, this.facts, calendar);
        if (Actors.applies(step, facts)) {
            relevant().forEach(rule -> outcomes.add(judge.judge(rule)));
        }
    }

    static Verdict of(
            RulePack pack, PartyStep step, Facts facts, BiFunction<LocalDateTime, WorkDuration, Due> calendar) {
        return new Verdicts(pack, step, facts, calendar).verdict();
    }

    /** Days that rules give where nobody gave them, such as the end of the probation. */
    private static Facts withDefined(
            RulePack pack, PartyStep step, Facts given, BiFunction<LocalDateTime, WorkDuration, Due> calendar) {
        var facts = given;
        var judge = new RuleJudge(step, given, calendar);
        for (var rule : pack.rules()) {
            var name = rule.theAct();
            if (rule.defines() && name.isPresent() && !facts.has(name.get())) {
                var day = judge.defined(rule);
                facts = day == null ? facts : facts.with(name.get(), day);
            }
        }
        return facts;
    }

    private List<PartyRule> relevant() {
        var own = pack.rulesOf(step.code());
        Predicate<PartyRule> asked =
                rule -> own.stream().anyMatch(other -> rule.act().stream().anyMatch(other.base()::contains));
        return Stream.concat(
                        pack.rules().stream()
                                .filter(rule -> rule.step().equals(PartyRule.EVERY_STEP)
                                        || rule.defines() && !own.contains(rule) && asked.test(rule)),
                        own.stream())
                .toList();
    }

    private Verdict verdict() {
        var broken = outcomes.stream().filter(this::counts).toList();
        var codes = broken.stream()
                .filter(Outcome::refuses)
                .map(outcome -> outcome.rule().refusal())
                .distinct()
                .toList();
        return new Verdict(
                codes.isEmpty(),
                codes,
                days(RuleKind.MIN_GAP, RuleKind.PUBLICITY)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                deadline(false),
                deadline(true),
                outcomes.stream().anyMatch(Outcome::provisional),
                Actors.of(pack, step, facts),
                Actors.applies(step, facts),
                Actors.next(pack, step, facts).orElse(null),
                probationEnd(),
                publicity().map(Outcome::limit).findFirst().orElse(null),
                publicity().flatMap(outcome -> outcome.counted().stream()).toList(),
                basis(broken),
                warnings(broken),
                unjudged());
    }

    private List<Verdict.Basis> basis(List<Outcome> broken) {
        return looked().map(outcome -> new Verdict.Basis(outcome.rule(), outcome.limit(), broken.contains(outcome)))
                .toList();
    }

    private List<String> unjudged() {
        return outcomes.stream()
                .filter(outcome -> outcome.state() == State.UNKNOWN)
                .map(outcome -> outcome.rule().code())
                .toList();
    }

    private Stream<Outcome> looked() {
        return outcomes.stream().filter(outcome -> outcome.state() != State.UNKNOWN);
    }

    private Stream<Outcome> publicity() {
        return looked().filter(outcome -> outcome.rule().kind() == RuleKind.PUBLICITY);
    }

    /** Whether a broken rule counts: not where another one is enough, nor where the one that it presumes is broken too. */
    private boolean counts(Outcome outcome) {
        var rule = outcome.rule();
        if (!outcome.isBroken() || excused(outcome)) {
            return false;
        }
        boolean enough = rule.alternative() != null
                && outcomes.stream()
                        .anyMatch(other ->
                                rule.alternative().equals(other.rule().alternative()) && other.state() == State.KEPT);
        boolean vain = rule.presumes() != null
                && outcomes.stream()
                        .anyMatch(other -> rule.presumes().equals(other.rule().code()) && other.isBroken());
        return !enough && !vain;
    }

    /** A special case has the longer limit. */
    private boolean excused(Outcome outcome) {
        return outcome.rule().kind() == RuleKind.DEADLINE
                && !outcome.rule().special()
                && facts.isFlagged(Fact.SPECIAL)
                && outcomes.stream()
                        .anyMatch(other -> other.rule().special()
                                && isOfTheAct(other.rule())
                                && isOfTheAct(outcome.rule())
                                && other.state() == State.KEPT);
    }

    /** Rules about other days than the act's say nothing of when the act may be. */
    private boolean isOfTheAct(PartyRule rule) {
        return Objects.equals(rule.theAct().orElse(null), step.act());
    }

    private Stream<LocalDate> days(RuleKind... kinds) {
        return looked().filter(outcome -> List.of(kinds).contains(outcome.rule().kind())
                        && (isOfTheAct(outcome.rule()) || outcome.rule().isApart()))
                .filter(outcome -> outcome.limit() != null)
                .map(outcome -> outcome.rule().kind() == RuleKind.PUBLICITY
                        ? outcome.limit().plusDays(1)
                        : outcome.limit());
    }

    private @Nullable LocalDate deadline(boolean special) {
        return looked().filter(
                        outcome -> isDeadline(outcome.rule()) && outcome.rule().special() == special)
                .map(Outcome::limit)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What comes again and again is due at the step whose act it is; what else is due meanwhile is no limit of the step. */
    private boolean isDeadline(PartyRule rule) {
        return rule.kind() == RuleKind.DEADLINE && isOfTheAct(rule)
                || rule.kind() == RuleKind.PERIOD
                        && step.needs().stream().anyMatch(group -> group.containsAll(rule.act()));
    }

    private @Nullable LocalDate probationEnd() {
        boolean asked = relevant().stream()
                .anyMatch(rule -> rule.base().contains(Fact.PROBATION_END.key())
                        || rule.act().contains(Fact.PROBATION_END.key()));
        var months = facts.number(Fact.EXTENSION_MONTHS.key());
        return facts.day(Fact.PROBATION_END.key())
                .filter(day -> asked)
                .map(day -> months.isPresent() ? day.plusMonths(months.get().intValue()) : day)
                .orElse(null);
    }

    private List<Warning> warnings(List<Outcome> broken) {
        var missed = broken.stream()
                .filter(outcome -> !outcome.refuses())
                .map(outcome -> new Warning(outcome.rule().refusal(), outcome.rule()));
        var unchecked = looked().filter(outcome -> outcome.rule().standing() == Standing.UNCONFIRMED)
                .map(outcome -> new Warning(Verdict.TO_BE_CHECKED, outcome.rule()));
        return Stream.concat(missed, unchecked).toList();
    }
}
