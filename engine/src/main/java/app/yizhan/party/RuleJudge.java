package app.yizhan.party;

import app.yizhan.calendar.Due;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.party.Outcome.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at one rule after the other; knows kinds of rules, never a step. */
final class RuleJudge {

    private final PartyStep step;
    private final Facts facts;
    private final BiFunction<LocalDateTime, WorkDuration, Due> calendar;

    /** @param calendar counts working days */
    RuleJudge(PartyStep step, Facts facts, BiFunction<LocalDateTime, WorkDuration, Due> calendar) {
        this.step = step;
        this.facts = facts;
        this.calendar = calendar;
    }

    Outcome judge(PartyRule rule) {
        return switch (rule.kind()) {
            case MIN_GAP -> gap(rule);
            case DEADLINE -> deadline(rule);
            case PERIOD -> period(rule);
            case PUBLICITY -> publicity(rule);
            case COUNT -> count(rule);
            case VOTE -> vote(rule);
            case IN_FORCE -> inForce(rule);
            case DOCUMENT -> Outcome.of(rule, State.UNKNOWN);
        };
    }

    private Outcome gap(PartyRule rule) {
        if (rule.isApart()) {
            return apart(rule);
        }
        return base(rule)
                .map(base -> plus(base, rule))
                .map(limit -> at(rule, limit, act(rule).map(act -> !act.isBefore(limit.day()))))
                .orElseGet(() -> Outcome.of(rule, State.UNKNOWN));
    }

    /** Days of one kind, each so long after the one before: the one told last is judged, the others stand and may not be undone by it. */
    private Outcome apart(PartyRule rule) {
        var days = facts.days(rule.act().getFirst());
        if (days.size() < 2) {
            return Outcome.of(rule, State.UNKNOWN);
        }
        var judged = facts.toldLast(rule.act().getFirst());
        var near = days.stream()
                .filter(day -> !day.equals(judged) && (isNear(day, judged, rule) || isNear(judged, day, rule)))
                .max(Comparator.naturalOrder());
        if (near.isPresent()) {
            return at(rule, plus(near.get(), rule), Optional.of(false));
        }
        boolean before = IntStream.range(1, days.size()).anyMatch(i -> isNear(days.get(i - 1), days.get(i), rule));
        return Outcome.of(rule, before ? State.BROKEN_BEFORE : State.KEPT);
    }

    private boolean isNear(LocalDate first, LocalDate second, PartyRule rule) {
        return !second.isBefore(first) && second.isBefore(plus(first, rule).day());
    }

    private Outcome deadline(PartyRule rule) {
        return base(rule)
                .map(base -> plus(base, rule))
                .map(limit -> at(rule, limit, act(rule).map(act -> !act.isAfter(limit.day()))))
                .orElseGet(() -> Outcome.of(rule, State.UNKNOWN));
    }

    /** When the next is due after those that were done. */
    private Outcome period(PartyRule rule) {
        return base(rule)
                .map(base ->
                        new Periods(base, rule).afterAll(facts.days(rule.act().getFirst())))
                .map(due -> at(rule, plain(due), Optional.empty()))
                .orElseGet(() -> Outcome.of(rule, State.UNKNOWN));
    }

    /** An act before it hung out is not the one that it hung out for. */
    private Outcome publicity(PartyRule rule) {
        var start = base(rule);
        if (start.isEmpty()) {
            return Outcome.of(rule, State.UNKNOWN);
        }
        var limit = counted(start.get(), rule.amount() + "pwd");
        var kept = act(rule).filter(act -> !act.isBefore(start.get())).map(act -> act.isAfter(limit.day()));
        return at(rule, limit, kept);
    }

    private Outcome count(PartyRule rule) {
        if (rule.refusal().isEmpty() || !rule.base().stream().allMatch(facts::has)) {
            return Outcome.of(rule, State.UNKNOWN);
        }
        var name = rule.act().getFirst();
        return counted(name, rule)
                .map(number -> Outcome.of(
                        rule,
                        rule.bound() == Bound.AT_MOST
                                ? number.compareTo(BigDecimal.valueOf(rule.amount())) <= 0
                                : number.compareTo(BigDecimal.valueOf(rule.amount())) >= 0))
                .orElseGet(() -> Outcome.of(rule, State.UNKNOWN));
    }

    /** Of days those between the base and the act of the step: what is written down later does not count. */
    private Optional<BigDecimal> counted(String name, PartyRule rule) {
        if (!facts.has(name)) {
            return Optional.empty();
        }
        if (Fact.of(name).filter(fact -> fact.type() == FactType.DATES).isEmpty()) {
            return facts.number(name);
        }
        var from = base(rule);
        var until = Optional.ofNullable(step.act()).flatMap(facts::day);
        long days = facts.days(name).stream()
                .filter(day -> from.isEmpty() || !day.isBefore(from.get()))
                .filter(day -> until.isEmpty() || !day.isAfter(until.get()))
                .count();
        return Optional.of(BigDecimal.valueOf(days));
    }

    private Outcome vote(PartyRule rule) {
        if (!facts.has(Fact.VOTE)) {
            return Outcome.of(rule, State.UNKNOWN);
        }
        return Outcome.of(rule, rule.share().isExceededBy(facts.sum(rule.act()), facts.sum(rule.base())));
    }

    private Outcome inForce(PartyRule rule) {
        return Optional.ofNullable(step.act())
                .flatMap(facts::day)
                .map(act -> Outcome.of(rule, RulePack.isKept(rule, act)))
                .orElseGet(() -> Outcome.of(rule, State.UNKNOWN));
    }

    private Optional<LocalDate> base(PartyRule rule) {
        return rule.base().stream().flatMap(name -> facts.day(name).stream()).max(LocalDate::compareTo);
    }

    private Optional<LocalDate> act(PartyRule rule) {
        return rule.theAct().flatMap(facts::day);
    }

    /** A day that a rule gives. */
    private record Limit(LocalDate day, boolean provisional, List<LocalDate> counted) {}

    private Limit plus(LocalDate base, PartyRule rule) {
        return switch (rule.unit()) {
            case YEARS -> plain(base.plusYears(rule.amount()));
            case MONTHS -> plain(base.plusMonths(rule.amount()));
            case DAYS -> plain(base.plusDays(rule.amount()));
            case WORKING_DAYS -> counted(base, rule.amount() + "wd");
            default -> throw new IllegalStateException(rule.code() + " counts no days");
        };
    }

    private static Limit plain(LocalDate day) {
        return new Limit(day, false, Collections.emptyList());
    }

    private Limit counted(LocalDate base, String duration) {
        var due = calendar.apply(base.atStartOfDay(), WorkDuration.parse(duration));
        return new Limit(due.at().toLocalDate(), due.provisional(), due.counted());
    }

    private static Outcome at(PartyRule rule, Limit limit, Optional<Boolean> kept) {
        var state = kept.map(is -> is ? State.KEPT : State.BROKEN).orElse(State.AHEAD);
        return new Outcome(rule, state, limit.day(), limit.provisional(), limit.counted());
    }

    /** The day that a rule gives to what it judges, where its base is known. */
    @Nullable
    LocalDate defined(PartyRule rule) {
        return base(rule).map(base -> plus(base, rule).day()).orElse(null);
    }
}
