package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.notification.Texts;
import app.yizhan.request.TableRows.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Service;

/**
 * Says the tables that a model lets people read ("up to 3 days: counselor, then college office"), from the very rows that decide.
 * Rows that look at what is no field of the form are left out: what the school knows about somebody is shown to nobody.
 */
@Service
public class TableWords {

    private final RouteTables tables;
    private final CellWords cells;
    private final Texts texts;

    TableWords(RouteTables tables, CellWords cells, Texts texts) {
        this.tables = tables;
        this.cells = cells;
        this.texts = texts;
    }

    /** In the model's order, in the packs that hold now. */
    public List<TableRows> of(Family family, Locale locale) {
        return tables.shown(family).stream()
                .map(named -> said(family, named, tables.model(family, named.inPack()), locale))
                .toList();
    }

    private TableRows said(Family family, RouteTables.Named named, DecisionTable table, Locale locale) {
        var rows = table.getRules().stream()
                .flatMap(rule -> row(family, table, rule, locale).stream())
                .toList();
        var name = family.text(locale, "table." + named.name()).orElse(named.name());
        return new TableRows(name, rows);
    }

    private Optional<Row> row(Family family, DecisionTable table, Rule rule, Locale locale) {
        List<String> conditions = new ArrayList<>();
        Iterator<InputEntry> entries = rule.getInputEntries().iterator();
        for (Input input : table.getInputs()) {
            var cell = entries.next().getTextContent().strip();
            if (CellWords.isAny(cell)) {
                continue;
            }
            var field = family.startForm()
                    .field(input.getInputExpression().getText().getTextContent().strip());
            if (field.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(cells.say(family, field.get(), cell, locale));
        }
        var when = conditions.isEmpty()
                ? texts.text(locale, "table.else")
                : String.join(texts.text(locale, "table.and"), conditions);
        return Optional.of(new Row(when, then(family, table, rule, locale)));
    }

    /** The outputs that are true, in the table's order. */
    private String then(Family family, DecisionTable table, Rule rule, Locale locale) {
        List<String> said = new ArrayList<>();
        Iterator<OutputEntry> entries = rule.getOutputEntries().iterator();
        for (Output output : table.getOutputs()) {
            if (entries.next().getTextContent().strip().equals("true")) {
                said.add(family.text(locale, "output." + output.getName()).orElse(output.getLabel()));
            }
        }
        return said.isEmpty()
                ? family.text(locale, "table.usual").orElseGet(() -> texts.text(locale, "table.usual"))
                : said.stream().collect(Collectors.joining(texts.text(locale, "table.then")));
    }
}
