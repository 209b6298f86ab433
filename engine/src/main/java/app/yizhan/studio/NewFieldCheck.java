package app.yizhan.studio;

import app.yizhan.studio.NewPlan.Said;
import app.yizhan.studio.NewService.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of a form that is to be made. */
final class NewFieldCheck {

    private static final int MOST_FIELDS = 20;
    private static final int MOST_OPTIONS = 20;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_KEY = 40;

    /** What a table can tell apart. */
    static final Set<Type> DECIDING = Set.of(Type.NUMBER, Type.YES_NO, Type.CHOICE);

    /** What the languages of conditions and tables read as something else. */
    static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "empty",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof",
            "true",
            "false",
            "null",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "function",
            "external",
            "date",
            "time",
            "duration",
            "list",
            "context");

    private final WrongFields wrong;
    private final Set<String> taken;

    /** @param taken names that something else of the service has already */
    NewFieldCheck(WrongFields wrong, Set<String> taken) {
        this.wrong = wrong;
        this.taken = new TreeSet<>(taken);
        this.taken.addAll(WORDS);
    }

    List<NewPlan.Field> check(List<NewService.Field> given) {
        if (given.isEmpty() || given.size() > MOST_FIELDS) {
            wrong.add("fields", "made.fields", Map.of("max", MOST_FIELDS));
            return List.of();
        }
        List<NewPlan.Field> fields = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            fields.add(field("fields." + i + ".", given.get(i)));
        }
        return fields;
    }

    private NewPlan.Field field(String at, NewService.Field given) {
        var label = new Said(
                wrong.line(at + "label", given.label(), LONGEST_LABEL, true),
                wrong.line(at + "labelEn", given.labelEn(), LONGEST_LABEL, true));
        var key = key(at + "key", given.key(), label.en(), taken);
        taken.add(key);
        var type = given.type();
        if (type == null) {
            wrong.add(at + "type", "field.required", Map.of());
            type = Type.TEXT;
        }
        if (given.isDeciding() && !DECIDING.contains(type)) {
            wrong.add(at + "decides", "made.decides", Map.of());
        }
        return new NewPlan.Field(
                key, label, type, given.isRequired(), given.isDeciding(), options(at, type, given.options()));
    }

    private String key(String field, @Nullable String given, String label, Set<String> others) {
        var said = given == null ? "" : given.strip();
        if (said.isEmpty()) {
            return Stems.free(Stems.camel(label, LONGEST_KEY), "field", others);
        }
        if (!said.matches("[a-z][A-Za-z0-9]{0,39}") || WORDS.contains(said)) {
            wrong.add(field, "made.field.key", Map.of("key", Words.shown(said)));
        } else if (others.contains(said)) {
            wrong.add(field, "made.field.twice", Map.of("key", said));
        }
        return said;
    }

    private List<NewPlan.Option> options(String at, Type type, List<NewService.Option> given) {
        if (type != Type.CHOICE && type != Type.CHOICES) {
            return List.of();
        }
        if (given.size() < 2 || given.size() > MOST_OPTIONS) {
            wrong.add(at + "options", "made.options", Map.of("max", MOST_OPTIONS));
            return List.of();
        }
        List<NewPlan.Option> options = new ArrayList<>();
        Set<String> values = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            var option = option(at + "options." + i + ".", given.get(i), values);
            values.add(option.value());
            options.add(option);
        }
        return options;
    }

    private NewPlan.Option option(String at, NewService.Option given, Set<String> values) {
        var label = new Said(
                wrong.line(at + "label", given.label(), LONGEST_LABEL, true),
                wrong.line(at + "labelEn", given.labelEn(), LONGEST_LABEL, true));
        var said = given.value() == null ? "" : given.value().strip();
        if (said.isEmpty()) {
            return new NewPlan.Option(Stems.free(Stems.upper(label.en(), LONGEST_KEY), "OPTION", values), label);
        }
        if (!said.matches("[\\w-]{1,40}") || values.contains(said)) {
            wrong.add(at + "value", "made.option.value", Map.of("value", Words.shown(said)));
        }
        return new NewPlan.Option(said, label);
    }
}
