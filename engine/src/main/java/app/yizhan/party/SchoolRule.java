package app.yizhan.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that the school adds to a pack, as somebody writes it.
 *
 * @param base facts that it counts from
 * @param act the fact that it judges; null for a limit that only gives a day
 * @param value a number, or a share
 * @param bound of a count
 * @param basis rule of the school that says so
 */
public record SchoolRule(
        String step,
        RuleKind kind,
        List<String> base,
        @Nullable String act,
        String value,
        RuleUnit unit,
        @Nullable Bound bound,
        boolean hard,
        String basis) {}
