package app.yizhan.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a pack as it holds now, with what two people corrected.
 *
 * @param code unique in its pack, e.g. {@code 07-cultivation}
 * @param step code of a step, or {@link #EVERY_STEP}
 * @param base facts that it counts from; the latest of them counts
 * @param act facts that it judges; numbers are added up
 * @param value a number, a share as {@code 1/2}, or a day
 * @param bound of a count
 * @param special holds only for an act that is flagged as a special case
 * @param defines gives the day that it judges where nobody gave it
 * @param hard refuses; else it warns
 * @param refusal code of what it says when it is broken; empty: it says nothing by itself
 * @param alternative of the rules of a step with the same word one is enough; null: it stands alone
 * @param presumes rule without which this one is not looked at
 * @param article number in the rules of its pack; empty: no article is at hand
 * @param source a word of the texts {@code party.source.…}, or as people wrote it
 * @param school added by the school
 */
public record PartyRule(
        String code,
        String step,
        RuleKind kind,
        List<String> base,
        List<String> act,
        String value,
        RuleUnit unit,
        @Nullable Bound bound,
        boolean special,
        boolean defines,
        boolean hard,
        String refusal,
        @Nullable String alternative,
        @Nullable String presumes,
        String article,
        String source,
        boolean school,
        Standing standing) {

    /** The step of rules that belong to the pack as a whole. */
    public static final String EVERY_STEP = "ALL";

    /** Of the value, where it is a number. */
    public int amount() {
        return Integer.parseInt(value);
    }

    Share share() {
        return Share.parse(value);
    }

    LocalDate day() {
        return LocalDate.parse(value);
    }

    /** Whether breaking it refuses: an unconfirmed rule refuses nobody. */
    boolean refuses() {
        return hard && standing != Standing.UNCONFIRMED;
    }

    /** Whether it keeps days of one kind apart. */
    boolean isApart() {
        return kind == RuleKind.MIN_GAP && base.equals(act);
    }

    /** The one fact that it judges, where there is one. */
    Optional<String> theAct() {
        return act.isEmpty() ? Optional.empty() : Optional.of(act.getFirst());
    }

    PartyRule corrected(String newValue, String newArticle, String newSource) {
        return new PartyRule(
                code,
                step,
                kind,
                base,
                act,
                newValue,
                unit,
                bound,
                special,
                defines,
                hard,
                refusal,
                alternative,
                presumes,
                newArticle,
                newSource,
                school,
                Standing.CONFIRMED);
    }
}
