package app.yizhan.studio;

import app.yizhan.calendar.UnknownDuration;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.camunda.ModelSteps;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.studio.NewPlan.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at all that is said of a new service, and names at once whatever of it cannot be. */
@Component
class NewServiceCheck {

    static final int MOST_STEPS = 3;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int LONGEST_LIMIT = 12;
    private static final int MOST_ROLES = 30;
    private static final int MOST_DAYS = 36_500;
    private static final int FIVE_YEARS = 1_826;

    private final ServiceKeys keys;
    private final NewServiceChoices choices;
    private final ModelSteps modelSteps;

    NewServiceCheck(ServiceKeys keys, NewServiceChoices choices, ModelSteps modelSteps) {
        this.keys = keys;
        this.choices = choices;
        this.modelSteps = modelSteps;
    }

    /** @throws InvalidFields naming every field that is wrong, as {@code steps.0.limit} */
    NewPlan check(NewService said) {
        var wrong = new WrongFields();
        var head = head(said, wrong);
        var line = wrong.among("line", said.line(), NewServiceChoices.LINES);
        var starters = roles("starters", said.starters(), choices.starterKeys(), true, wrong);
        var viewers = roles("viewers", said.viewers(), choices.viewerKeys(), false, wrong);
        var promise = duration("promise", said.promise(), wrong);
        int days = said.retentionDays() == null ? FIVE_YEARS : said.retentionDays();
        if (days < 1 || days > MOST_DAYS) {
            wrong.add("retentionDays", "made.days", Map.of("max", MOST_DAYS));
        }
        boolean byTable = said.fields().stream().anyMatch(NewService.Field::isDeciding);
        var steps = steps(said.steps(), byTable, wrong);
        Set<String> taken = new TreeSet<>(modelSteps.written());
        steps.forEach(step -> {
            taken.add(step.outcome());
            taken.add(String.valueOf(step.needed()));
        });
        var fields = new NewFieldCheck(wrong, taken).check(said.fields());
        wrong.refuse();
        return new NewPlan(
                head.key(), head.name(), head.description(), line, starters, viewers, steps, promise, days, fields);
    }

    /** Key, names and description: all that is said of a copy. */
    record Head(String key, Said name, Said description) {}

    /** @throws InvalidFields as {@link #check} */
    Head head(NewService said) {
        var wrong = new WrongFields();
        var head = head(said, wrong);
        wrong.refuse();
        return head;
    }

    private Head head(NewService said, WrongFields wrong) {
        var name = new Said(
                wrong.line("name", said.name(), LONGEST_NAME, true),
                wrong.line("nameEn", said.nameEn(), LONGEST_NAME, true));
        var description = new Said(
                wrong.line("description", said.description(), LONGEST_DESCRIPTION, true),
                wrong.line("descriptionEn", said.descriptionEn(), LONGEST_DESCRIPTION, true));
        var given = said.key() == null ? "" : said.key().strip();
        var key = given.isEmpty() ? keys.suggested(name.en()) : given;
        if (key.isEmpty()) {
            wrong.add("key", "made.key.none", Map.of());
        } else {
            keys.wrong(key).ifPresent(wrong::add);
        }
        return new Head(key, name, description);
    }

    private static List<String> roles(
            String field, List<String> given, Set<String> known, boolean needed, WrongFields wrong) {
        if (needed && given.isEmpty()) {
            wrong.add(field, "field.required", Map.of());
        } else if (given.size() > MOST_ROLES || !known.containsAll(given)) {
            wrong.add(field, "field.type.choice", Map.of());
        }
        return given.stream().distinct().toList();
    }

    private List<NewPlan.Step> steps(List<NewService.Step> given, boolean byTable, WrongFields wrong) {
        if (given.isEmpty() || given.size() > MOST_STEPS) {
            wrong.add("steps", "made.steps", Map.of("max", MOST_STEPS));
            return List.of();
        }
        var rules = choices.deciderRules();
        List<NewPlan.Step> steps = new ArrayList<>();
        Set<String> stems = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            var at = "steps." + i + ".";
            var rule = wrong.among(at + "assign", given.get(i).assign(), rules);
            if (steps.stream().anyMatch(step -> step.assign().equals(rule)) && !rule.isEmpty()) {
                wrong.add(at + "assign", "made.steps.twice", Map.of());
            }
            var limit = duration(at + "limit", given.get(i).limit(), wrong);
            var role = NewServiceChoices.roleOf(rule);
            var stem = Stems.free(Stems.pascal(role) + "Review", "Review", stems);
            stems.add(stem);
            boolean asksTable = byTable && (i > 0 || given.size() == 1);
            var needed = asksTable ? NewPlan.variable(stem) + "Needed" : null;
            steps.add(new NewPlan.Step(stem, choices.roleName(role), rule, limit, needed));
        }
        return steps;
    }

    private static String duration(String field, @Nullable String given, WrongFields wrong) {
        var text = given == null ? "" : given.strip();
        try {
            WorkDuration.parse(text.substring(0, Math.min(text.length(), LONGEST_LIMIT)));
            if (text.length() <= LONGEST_LIMIT && text.matches("[1-9]\\d{0,3}(wd|wh|d|h|min)")) {
                return text;
            }
        } catch (UnknownDuration unreadable) {
            // said below, as whatever is written otherwise
        }
        wrong.add(
                field,
                text.isEmpty() ? "field.required" : "error.duration",
                text.isEmpty() ? Map.of() : Map.of("value", Words.shown(text)));
        return "";
    }
}
