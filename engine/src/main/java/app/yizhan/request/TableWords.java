package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.notification.Texts;
import app.yizhan.request.TableRows.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Service;

/**
 * Says the tables that a model lets people read ("up to 3 days: counselor, then college office"), from the very rows that decide.
 * Rows that look at what is no field of the form are left out, unless the family has a word for it: what the school knows about
 * somebody is shown to nobody.
 */
@Service
public class TableWords {

    private static final String TRUE = "true";
    private static final Set<String> NOTHING = Set.of("false", "", "0");

    private final RouteTables tables;
    private final CellWords cells;
    private final Words words;
    private final Texts texts;

    TableWords(RouteTables tables, CellWords cells, Words words, Texts texts) {
        this.tables = tables;
        this.cells = cells;
        this.words = words;
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
        return new TableRows(name, rows, table.getHitPolicy() == HitPolicy.COLLECT);
    }

    private Optional<Row> row(Family family, DecisionTable table, Rule rule, Locale locale) {
        List<String> conditions = new ArrayList<>();
        Iterator<InputEntry> entries = rule.getInputEntries().iterator();
        for (Input input : table.getInputs()) {
            var cell = entries.next().getTextContent().strip();
            if (CellWords.isAny(cell)) {
                continue;
            }
            var key = input.getInputExpression().getText().getTextContent().strip();
            var label = label(family, key, locale);
            if (label.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(cells.say(family, new CellWords.Named(key, label.get()), cell, locale));
        }
        var when = conditions.isEmpty()
                ? texts.text(locale, "table.else")
                : String.join(texts.text(locale, "table.and"), conditions);
        return Optional.of(new Row(when, then(family, table, rule, locale)));
    }

    /** Of a field of the form, or of a fact that the family calls by a word of its own. */
    private Optional<String> label(Family family, String key, Locale locale) {
        return family.startForm()
                .field(key)
                .map(field -> words.label(family, field, locale))
                .or(() -> family.text(locale, "input." + key));
    }

    /** The outputs that are true, and those that have a word for what they say, in the table's order. */
    private String then(Family family, DecisionTable table, Rule rule, Locale locale) {
        List<String> said = new ArrayList<>();
        Iterator<OutputEntry> entries = rule.getOutputEntries().iterator();
        boolean steps = true;
        for (Output output : table.getOutputs()) {
            var cell = entries.next().getTextContent().strip();
            var words = output(family, output, cell, locale);
            steps &= words.isEmpty() || cell.equals(TRUE);
            words.ifPresent(said::add);
        }
        return said.isEmpty()
                ? family.text(locale, "table.usual").orElseGet(() -> texts.text(locale, "table.usual"))
                : said.stream().collect(Collectors.joining(texts.text(locale, steps ? "table.then" : "table.and")));
    }

    private Optional<String> output(Family family, Output output, String cell, Locale locale) {
        var key = "output." + output.getName();
        if (cell.equals(TRUE)) {
            return Optional.of(family.text(locale, key).orElse(output.getLabel()));
        }
        var value = cell.replace("\"", "");
        return NOTHING.contains(value)
                ? Optional.empty()
                : family.text(locale, key + "." + value)
                        .or(() ->
                                family.text(locale, key).map(text -> texts.fill(locale, text, Map.of("value", value))));
    }
}
