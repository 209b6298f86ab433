package app.yizhan.studio;

import app.yizhan.calendar.UnknownDuration;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.ByUnit;
import app.yizhan.organisation.Units;
import app.yizhan.organisation.UnknownRule;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The usual changes of a step, made on the sheet without a diagram; each is saved into the draft. */
@Service
public class StepEdits {

    private static final int LONGEST_LIMIT = 12;
    private static final int MOST_COPIES = 10;

    private final ModelDrafts drafts;
    private final AssignmentRules rules;
    private final Units units;

    StepEdits(ModelDrafts drafts, AssignmentRules rules, Units units) {
        this.drafts = drafts;
        this.rules = rules;
        this.units = units;
    }

    /**
     * Gives a step another limit; the rungs of its ladder stay as they are.
     *
     * @param limit e.g. {@code 3wd}
     * @throws InvalidFields field {@code limit}, if it is no duration
     * @throws NotFound if there is no such step, or it has no ladder
     */
    public ModelDraft limit(String service, String step, String limit, String personId, Locale locale) {
        var checked = limit.strip();
        try {
            WorkDuration.parse(checked.substring(0, Math.min(checked.length(), LONGEST_LIMIT)));
        } catch (UnknownDuration e) {
            throw new InvalidFields("limit", "error.duration", Map.of("value", Words.shown(checked)));
        }
        return drafts.change(
                service,
                false,
                personId,
                locale,
                files -> StepProperty.change(files, step, "sla", sla -> {
                    if (sla.isEmpty()) {
                        throw new NotFound("step");
                    }
                    return sla.strip().replaceFirst("^[^;]*", checked);
                }));
    }

    /**
     * Lets others decide at a step, for everybody or where the applicant is of one unit.
     *
     * @param unit code of a college, or of any other unit of the school; empty: all that have no rule of their own
     * @param rule as in {@code assign}; empty or null: the unit has no rule of its own any more
     * @throws InvalidFields fields {@code unit}, {@code rule}
     * @throws NotFound if there is no such step
     */
    public ModelDraft askedIn(
            String service, String step, String unit, @Nullable String rule, String personId, Locale locale) {
        var asked = rule == null ? "" : rule.strip();
        if (!unit.isEmpty() && units.byCode(unit).isEmpty()) {
            throw new InvalidFields("unit", "field.required", Map.of());
        }
        if (unit.isEmpty() && asked.isEmpty()) {
            throw new InvalidFields("rule", "field.required", Map.of());
        }
        if (!asked.isEmpty() && (asked.contains(";") || !rules.knows(asked))) {
            throw new InvalidFields("rule", "error.rule", Map.of("value", Words.shown(asked)));
        }
        return drafts.change(
                service,
                false,
                personId,
                locale,
                files -> StepProperty.change(files, step, "assign", assign -> exchanged(assign, unit, asked)));
    }

    /**
     * Who gets a copy when the step is settled; copies that its ladder sends stay as they are.
     *
     * @param copied rules; empty: nobody
     * @throws InvalidFields field {@code copies}
     * @throws NotFound if there is no such step
     */
    public ModelDraft copies(String service, String step, List<String> copied, String personId, Locale locale) {
        for (var rule : copied) {
            if (copied.size() > MOST_COPIES || rule.contains(";") || !rules.knows(rule)) {
                throw new InvalidFields("copies", "error.rule", Map.of("value", Words.shown(rule)));
            }
        }
        return drafts.change(
                service,
                false,
                personId,
                locale,
                files -> StepProperty.change(files, step, "cc", cc -> String.join(", ", copied)));
    }

    private static String exchanged(String assign, String unit, String rule) {
        var known = readable(assign);
        if (unit.isEmpty()) {
            return new ByUnit(rule, known.others()).text();
        }
        if (known.usual().isEmpty()) {
            throw new InvalidFields("unit", "error.usual", Map.of());
        }
        var others = new LinkedHashMap<>(known.others());
        if (rule.isEmpty()) {
            others.remove(unit);
        } else {
            others.put(unit, rule);
        }
        return new ByUnit(known.usual(), others).text();
    }

    /** What nobody can read names no others: it is repaired by a new rule for everybody. */
    private static ByUnit readable(String assign) {
        try {
            return ByUnit.parse(assign);
        } catch (UnknownRule unreadable) {
            return new ByUnit("", Map.of());
        }
    }
}
