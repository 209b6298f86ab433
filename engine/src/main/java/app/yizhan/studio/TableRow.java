package app.yizhan.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** One row of a decision table as its file has it: cells of conditions, then of answers. */
final class TableRow {

    private static final char FULL_WIDTH_COMMA = 0xff0c;

    private TableRow() {}

    /** Its id, or its number among the rows where it has none. */
    static String id(List<Rule> rows, Rule rule) {
        return rule.getId() == null ? "#" + (rows.indexOf(rule) + 1) : rule.getId();
    }

    static List<String> cells(Rule rule) {
        return Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream())
                .map(entry -> entry.getTextContent().strip())
                .toList();
    }

    static @Nullable String description(Rule rule) {
        return rule.getDescription() == null ? null : rule.getDescription().getTextContent();
    }

    /** What was said of the row before holds no more: its description goes unless another is given. */
    static void write(Rule rule, List<String> cells, @Nullable String description) {
        if (rule.getDescription() != null) {
            rule.removeChildElement(rule.getDescription());
        }
        if (description != null) {
            var said = rule.getModelInstance().newInstance(Description.class);
            said.setTextContent(description);
            rule.setDescription(said);
        }
        List<DmnElement> entries = new ArrayList<>(rule.getInputEntries());
        entries.addAll(rule.getOutputEntries());
        for (int i = 0; i < entries.size(); i++) {
            text(entries.get(i), cells.get(i));
        }
    }

    /** A new one, with cells and not yet among the rows. */
    static Rule added(DecisionTable table, List<String> cells) {
        var model = table.getModelInstance();
        var rule = model.<Rule>newInstance(Rule.class);
        for (int i = 0; i < cells.size(); i++) {
            if (i < table.getInputs().size()) {
                var entry = model.<InputEntry>newInstance(InputEntry.class);
                text(entry, cells.get(i));
                rule.getInputEntries().add(entry);
            } else {
                var entry = model.<OutputEntry>newInstance(OutputEntry.class);
                text(entry, cells.get(i));
                rule.getOutputEntries().add(entry);
            }
        }
        return rule;
    }

    /** Type of a column: conditions come first. */
    static String type(DecisionTable table, int column) {
        int inputs = table.getInputs().size();
        var type = column < inputs
                ? List.copyOf(table.getInputs())
                        .get(column)
                        .getInputExpression()
                        .getTypeRef()
                : List.copyOf(table.getOutputs()).get(column - inputs).getTypeRef();
        return type == null ? "string" : type;
    }

    /** As the file writes it: a person writes ≤ and leaves quotes out. */
    static String cell(@Nullable String given, String type, boolean condition) {
        var cell = (given == null ? "" : given)
                .strip()
                .replace("≤", "<=")
                .replace("≥", ">=")
                .replace('＜', '<')
                .replace('＞', '>')
                .replace(FULL_WIDTH_COMMA, ',')
                .replace('“', '"')
                .replace('”', '"');
        if (cell.isEmpty() || cell.equals("–") || cell.equals("—") || cell.equals("-")) {
            return condition ? "-" : "";
        }
        return type.equals("string") && cell.matches("[\\p{L}\\p{N}_.-]+") ? "\"" + cell + "\"" : cell;
    }

    /** Whether it is a condition that a value of that type can meet. */
    static boolean fits(String cell, String type) {
        return TableCell.parse(cell)
                .filter(parsed -> parsed.bounds().stream().allMatch(bound -> isOf(bound, type)))
                .isPresent();
    }

    private static boolean isOf(Object value, String type) {
        return switch (type) {
            case "boolean" -> value instanceof Boolean;
            case "string" -> value instanceof String;
            case "integer", "long", "double", "number" -> value instanceof Double;
            default -> true;
        };
    }

    private static void text(DmnElement entry, String cell) {
        var text = entry.getChildElementsByType(Text.class).stream().findFirst().orElseGet(() -> {
            Text added = entry.getModelInstance().newInstance(Text.class);
            entry.addChildElement(added);
            return added;
        });
        text.setTextContent(cell);
    }
}
