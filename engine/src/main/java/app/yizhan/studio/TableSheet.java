package app.yizhan.studio;

import app.yizhan.catalog.Family;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.notification.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Decision tables with their heads and cells in words. */
@Component
class TableSheet {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

    private final Texts texts;

    TableSheet(Texts texts) {
        this.texts = texts;
    }

    List<ModelSheet.Table> of(Family family, FamilyContent content, Names names, Locale locale) {
        List<ModelSheet.Table> found = new ArrayList<>();
        content.decisions()
                .values()
                .forEach(model -> model.getModelElementsByType(Decision.class)
                        .forEach(decision -> decision.getChildElementsByType(DecisionTable.class)
                                .forEach(table -> found.add(table(family, decision, table, names, locale)))));
        return found;
    }

    private ModelSheet.Table table(Family family, Decision decision, DecisionTable table, Names names, Locale locale) {
        boolean zh = !locale.getLanguage().equals("en");
        var columns = columns(table);
        var labels = Stream.concat(
                        table.getInputs().stream().map(input -> input.getLabel()),
                        table.getOutputs().stream().map(output -> output.getLabel()))
                .toList();
        List<ModelSheet.Column> heads = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            var own = zh && labels.get(i) != null ? labels.get(i) : names.column(columns.get(i), labels.get(i));
            heads.add(new ModelSheet.Column(
                    own,
                    i < table.getInputs().size(),
                    TableRow.type(table, i),
                    options(family, table, i, columns.get(i), locale)));
        }
        return new ModelSheet.Table(
                decision.getId(),
                name(decision, names, locale),
                table.getHitPolicy() == HitPolicy.FIRST,
                heads,
                rows(family, table, columns, locale));
    }

    /** In Chinese as the table itself says. */
    static String name(Decision decision, Names names, Locale locale) {
        return !locale.getLanguage().equals("en") && decision.getName() != null
                ? decision.getName()
                : names.table(decision.getId(), decision.getName());
    }

    private List<ModelSheet.Row> rows(Family family, DecisionTable table, List<String> columns, Locale locale) {
        var rules = List.copyOf(table.getRules());
        return rules.stream()
                .map(rule -> new ModelSheet.Row(
                        TableRow.id(rules, rule), cells(family, rule, columns, locale), TableRow.cells(rule)))
                .toList();
    }

    /** Values that a cell of the column may be chosen from: yes and no, the options of its field, or those that the table lists. */
    private Map<String, String> options(Family family, DecisionTable table, int column, String name, Locale locale) {
        Map<String, String> options = new LinkedHashMap<>();
        var type = TableRow.type(table, column);
        var literals = type.equals("boolean")
                ? List.of("true", "false")
                : type.equals("string") ? listed(family, table, column, name) : List.<String>of();
        literals.forEach(literal -> options.put(literal, cell(family, name, literal, locale)));
        return options;
    }

    private static List<String> listed(Family family, DecisionTable table, int column, String name) {
        int inputs = table.getInputs().size();
        if (column < inputs) {
            return family.field(name).stream()
                    .flatMap(field -> field.options().stream())
                    .map(option -> "\"" + option + "\"")
                    .toList();
        }
        var values = List.copyOf(table.getOutputs()).get(column - inputs).getOutputValues();
        return values == null
                ? List.of()
                : LITERAL.matcher(values.getTextContent())
                        .results()
                        .map(MatchResult::group)
                        .toList();
    }

    private static List<String> columns(DecisionTable table) {
        return Stream.concat(
                        table.getInputs().stream().map(TableLint::name),
                        table.getOutputs().stream().map(output -> String.valueOf(output.getName())))
                .toList();
    }

    private List<String> cells(Family family, Rule rule, List<String> columns, Locale locale) {
        var cells = TableRow.cells(rule);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            said.add(cell(family, columns.get(Math.min(i, columns.size() - 1)), cells.get(i), locale));
        }
        return said;
    }

    private String cell(Family family, String column, String cell, Locale locale) {
        if (cell.isEmpty() || cell.equals("-")) {
            return "–";
        }
        return switch (cell) {
            case "true" -> texts.text(locale, "word.yes");
            case "false" -> texts.text(locale, "word.no");
            default ->
                cell.matches("(\"[^\"]*\"\\s*,?\\s*)+")
                        ? words(family, column, cell, locale)
                        : cell.replace("<=", "≤").replace(">=", "≥");
        };
    }

    private String words(Family family, String column, String cell, Locale locale) {
        List<String> said = new ArrayList<>();
        for (var value : cell.replace("\"", "").split("\\s*,\\s*")) {
            said.add(family.text(locale, "option." + column + "." + value)
                    .or(() -> LimitWords.duration(value, texts, locale))
                    .orElseGet(() -> known(value, locale)));
        }
        return String.join(texts.text(locale, "lint.and"), said);
    }

    private String known(String value, Locale locale) {
        for (var key : List.of("role." + value, "rank." + value)) {
            if (texts.has(locale, key)) {
                return texts.text(locale, key);
            }
        }
        return value;
    }
}
