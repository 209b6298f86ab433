package app.yizhan.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of an act.
 *
 * @param ok whether no hard rule is broken; a missed deadline leaves it true
 * @param codes of the hard rules that are broken, each once
 * @param earliest first day on which the act may be
 * @param due last day of the ordinary limit
 * @param hardLimit last day that a special case allows
 * @param provisional whether a day of it was counted in a year whose holidays are not loaded
 * @param actor a word of {@code party.actor.…}; null where the step does not exist
 * @param applies whether there is such a step below a unit of that kind
 * @param next step that comes after it here
 * @param probationEnd when the probation ends, moved by the extension that was told
 * @param publicityEnd last day of the publicity
 * @param counted working days of the publicity
 * @param basis rules that were looked at
 * @param warnings what does not refuse: missed deadlines, rules that are to be checked
 * @param unjudged codes of rules of which too little is known
 */
public record Verdict(
        boolean ok,
        List<String> codes,
        @Nullable LocalDate earliest,
        @Nullable LocalDate due,
        @Nullable LocalDate hardLimit,
        boolean provisional,
        @Nullable String actor,
        boolean applies,
        @Nullable String next,
        @Nullable LocalDate probationEnd,
        @Nullable LocalDate publicityEnd,
        List<LocalDate> counted,
        List<Basis> basis,
        List<Warning> warnings,
        List<String> unjudged) {

    /**
     * A rule that was looked at.
     *
     * @param limit the day that it gives, if it gives one
     * @param broken whether the act breaks it
     */
    public record Basis(PartyRule rule, @Nullable LocalDate limit, boolean broken) {}

    /**
     * What does not refuse.
     *
     * @param code {@link #TO_BE_CHECKED}, or what the rule says when it is broken
     */
    public record Warning(String code, PartyRule rule) {}

    /** The rule is not confirmed. */
    public static final String TO_BE_CHECKED = "TO_BE_CHECKED";
}
