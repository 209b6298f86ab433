package app.yizhan.party.internal;

import app.yizhan.party.Bound;
import app.yizhan.party.PartyRule;
import app.yizhan.party.PartyStep;
import app.yizhan.party.RuleKind;
import app.yizhan.party.RuleUnit;
import app.yizhan.party.Standing;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as what they mean. */
public final class PackRows {

    /** The source of rules whose article is at hand. */
    private static final String QUOTED = "QUOTED";

    private PackRows() {}

    public static PartyStep step(StepRow row) {
        return new PartyStep(
                row.code(),
                row.stage(),
                orNull(row.act()),
                list(row.needs(), ",").stream().map(group -> list(group, "\\|")).toList(),
                row.actor(),
                orNull(row.smallActor()),
                orNull(row.aboveActor()),
                orNull(row.onlyUnder()));
    }

    /** As it is shipped, or as the school added it. */
    public static PartyRule rule(RuleRow row) {
        boolean quoted =
                !row.school() && row.source().equals(QUOTED) && !row.article().isEmpty();
        return new PartyRule(
                row.code(),
                row.step(),
                RuleKind.valueOf(row.kind()),
                list(row.base(), ","),
                list(row.act(), ","),
                row.val(),
                RuleUnit.valueOf(row.unit()),
                row.bound().isEmpty() ? null : Bound.valueOf(row.bound()),
                row.special(),
                row.defines(),
                row.hard(),
                row.refusal(),
                orNull(row.alternative()),
                orNull(row.presumes()),
                row.article(),
                row.source(),
                row.school(),
                quoted ? Standing.QUOTED : Standing.UNCONFIRMED);
    }

    private static List<String> list(String text, String between) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(between));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
