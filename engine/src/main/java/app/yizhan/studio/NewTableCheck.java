package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.form.FormField;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.studio.ConditionChoices.Variable;
import app.yizhan.studio.NewPlan.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.instance.Output;
import org.jspecify.annotations.Nullable;

/** Looks at what is said of a new table, and names at once whatever of it cannot be. */
final class NewTableCheck {

    /** A table that can be written. @param key its own part */
    record Checked(
            String key,
            Said name,
            List<TableText.Column> inputs,
            TableText.Column output,
            Said answers,
            String first) {}

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_KEY = 30;
    private static final int MOST_INPUTS = 10;

    private final FamilyContent content;
    private final List<Variable> known;
    private final WrongFields wrong = new WrongFields();

    /** @param known what is known in the service, with its Chinese labels */
    NewTableCheck(FamilyContent content, List<Variable> known) {
        this.content = content;
        this.known = known;
    }

    /** @throws InvalidFields naming every field that is wrong */
    Checked check(NewTable said) {
        var name = said("name", said.name(), said.nameEn());
        var answers = said("outputName", said.outputName(), said.outputNameEn());
        var key = said.key() == null || said.key().isBlank()
                ? Stems.hyphened(name.en(), LONGEST_KEY)
                : said.key().strip();
        var inputs = inputs(said.inputs() == null ? List.of() : said.inputs());
        if (said.answer() == null) {
            wrong.add("answer", "field.required", Map.of());
        }
        var answer = said.answer() == null ? NewTable.Answer.YES_NO : said.answer();
        var output = new TableText.Column(output(said.output(), answers.en()), answers.zh(), answer.type());
        wrong.refuse();
        return new Checked(key, name, inputs, output, answers, answer.first());
    }

    private Said said(String field, @Nullable String zh, @Nullable String en) {
        return new Said(wrong.line(field, zh, LONGEST_NAME, true), wrong.line(field + "En", en, LONGEST_NAME, true));
    }

    private List<TableText.Column> inputs(List<String> names) {
        if (names.isEmpty() || names.size() > MOST_INPUTS) {
            wrong.add("inputs", "made.inputs", Map.of("max", MOST_INPUTS));
        }
        List<TableText.Column> columns = new ArrayList<>();
        for (var name : new TreeSet<>(names.stream().map(String::valueOf).toList())) {
            known.stream()
                    .filter(variable -> variable.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            found -> columns.add(new TableText.Column(name, found.label(), type(name))),
                            () -> wrong.add("inputs", "field.type.choice", Map.of()));
        }
        return columns;
    }

    /** A name of its own: what somebody filled in is not written over. */
    private String output(@Nullable String given, String label) {
        Set<String> taken = new TreeSet<>(content.fields());
        taken.addAll(NewFieldCheck.WORDS);
        known.forEach(variable -> taken.add(variable.name()));
        var said = given == null ? "" : given.strip();
        if (said.isEmpty()) {
            return Stems.free(Stems.camel(label, LONGEST_KEY), "answer", taken);
        }
        if (!said.matches("[a-z][A-Za-z0-9]{0,39}") || NewFieldCheck.WORDS.contains(said)) {
            wrong.add("output", "made.field.key", Map.of("key", Words.shown(said)));
        } else if (taken.contains(said)) {
            wrong.add("output", "made.field.twice", Map.of("key", said));
        }
        return said;
    }

    /** Of the cells that look at it. */
    private String type(String name) {
        return content.forms().values().stream()
                .flatMap(form -> form.field(name).stream())
                .map(NewTableCheck::type)
                .findFirst()
                .or(() -> content.decisions().values().stream()
                        .flatMap(model -> model.getModelElementsByType(Output.class).stream())
                        .filter(output -> name.equals(output.getName()) && output.getTypeRef() != null)
                        .map(output -> output.getTypeRef().toLowerCase(Locale.ROOT))
                        .findFirst())
                .orElse("string");
    }

    private static String type(FormField field) {
        return switch (field.type()) {
            case "flag" -> "boolean";
            case "number" -> "double";
            default -> "string";
        };
    }
}
