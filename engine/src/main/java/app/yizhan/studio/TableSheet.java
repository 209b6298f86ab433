package app.yizhan.studio;

import app.yizhan.catalog.Family;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.notification.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Decision tables with their heads and cells in words. */
@Component
class TableSheet {

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
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            var own = zh && labels.get(i) != null ? labels.get(i) : names.column(columns.get(i), labels.get(i));
            heads.add(own);
        }
        var name = zh && decision.getName() != null
                ? decision.getName()
                : names.table(decision.getId(), decision.getName());
        return new ModelSheet.Table(
                decision.getId(),
                name,
                heads,
                table.getRules().stream()
                        .map(rule -> cells(family, rule, columns, locale))
                        .toList());
    }

    private static List<String> columns(DecisionTable table) {
        return Stream.concat(
                        table.getInputs().stream().map(TableLint::name),
                        table.getOutputs().stream().map(output -> String.valueOf(output.getName())))
                .toList();
    }

    private List<String> cells(Family family, Rule rule, List<String> columns, Locale locale) {
        var cells = Stream.concat(
                        rule.getInputEntries().stream()
                                .map(entry -> entry.getTextContent().strip()),
                        rule.getOutputEntries().stream()
                                .map(entry -> entry.getTextContent().strip()))
                .toList();
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
