package app.yizhan.party;

import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/** Whether a rule of the school asks for at least as much as every national rule about the same thing. */
final class Tightening {

    /** From any day of four years a month has all the lengths that it can have. */
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    private static final int FOUR_YEARS = 1_461;

    private Tightening() {}

    /**
     * @throws RuleTooLoose naming the national rule that asks for more
     * @throws Refusal RULE_NOT_COMPARABLE if one counts working days and the other does not
     */
    static void check(PartyRule own, RulePack pack) {
        pack.rules().stream()
                .filter(national -> !national.school() && isOfTheSame(own, national))
                .forEach(national -> check(own, national));
    }

    private static boolean isOfTheSame(PartyRule own, PartyRule national) {
        return own.step().equals(national.step())
                && own.kind() == national.kind()
                && own.base().equals(national.base())
                && own.act().equals(national.act())
                && own.bound() == national.bound()
                && own.special() == national.special();
    }

    private static void check(PartyRule own, PartyRule national) {
        if (own.unit() != national.unit()
                && !(own.unit().isOfTheCalendar() && national.unit().isOfTheCalendar())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "RULE_NOT_COMPARABLE",
                    Map.of("rule", national.code(), "length", PartyWords.lengthOf(national)));
        }
        if (isLooser(own, national)) {
            throw new RuleTooLoose(national);
        }
    }

    private static boolean isLooser(PartyRule own, PartyRule national) {
        return switch (own.kind()) {
            case VOTE -> own.share().isLessThan(national.share());
            case IN_FORCE -> true;
            case COUNT ->
                own.bound() == Bound.AT_MOST ? own.amount() > national.amount() : own.amount() < national.amount();
            case DOCUMENT, PUBLICITY -> own.amount() < national.amount();
            case MIN_GAP -> isEver(day -> end(day, own).isBefore(end(day, national)), own, national);
            case DEADLINE, PERIOD -> isEver(day -> end(day, own).isAfter(end(day, national)), own, national);
        };
    }

    /** Thirty days are more than a month from the end of January, and less from the beginning of March. */
    private static boolean isEver(Predicate<LocalDate> looser, PartyRule own, PartyRule national) {
        if (!own.unit().isOfTheCalendar()) {
            return own.kind() == RuleKind.DEADLINE
                    ? own.amount() > national.amount()
                    : own.amount() < national.amount();
        }
        return FIRST.datesUntil(FIRST.plusDays(FOUR_YEARS)).anyMatch(looser);
    }

    private static LocalDate end(LocalDate day, PartyRule rule) {
        return switch (rule.unit()) {
            case YEARS -> day.plusYears(rule.amount());
            case MONTHS -> day.plusMonths(rule.amount());
            default -> day.plusDays(rule.amount());
        };
    }
}
