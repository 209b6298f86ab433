package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Service;

/** Rows of decision tables, changed on the sheet; each change is saved into the draft, and lint says what the rows leave open. */
@Service
public class TableEdits {

    private static final int MOST_ROWS = 500;

    /** Where a new row goes. */
    public enum Place {
        ABOVE,
        BELOW
    }

    private final ModelDrafts drafts;

    TableEdits(ModelDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Gives a row other cells.
     *
     * @param row its id, as the sheet says it
     * @param cells conditions, then answers: as many as there are columns, as {@code <= 3}, {@code [1..3]}, {@code "SICK"} or {@code -}
     * @throws InvalidFields fields {@code cell-0}, {@code cell-1} and so on
     * @throws NotFound if there is no such table or row
     */
    public ModelDraft change(
            String service, String table, String row, List<String> cells, String personId, Locale locale) {
        return edit(service, table, personId, locale, (rows, found) -> {
            var rule = rule(found, row);
            TableRow.write(rule, checked(found, cells), null);
        });
    }

    /**
     * Adds a row beside another; where the first row that fits decides, what is above comes first.
     *
     * @throws InvalidFields as when a row is changed
     * @throws NotFound if there is no such table or row
     */
    public ModelDraft insert(
            String service, String table, String row, Place place, List<String> cells, String personId, Locale locale) {
        return edit(service, table, personId, locale, (rows, found) -> {
            var beside = rule(found, row);
            if (rows.size() >= MOST_ROWS) {
                throw new InvalidFields("cell-0", "error.rows", Map.of("max", MOST_ROWS));
            }
            var added = TableRow.added(found, checked(found, cells));
            int at = rows.indexOf(beside);
            found.insertElementAfter(added, place == Place.BELOW ? beside : before(found, rows, at));
        });
    }

    /**
     * Exchanges a row with the one above or below it; the first and the last stay where they are.
     *
     * @throws NotFound if there is no such table or row
     */
    public ModelDraft move(String service, String table, String row, Place place, String personId, Locale locale) {
        return edit(service, table, personId, locale, (rows, found) -> {
            int at = rows.indexOf(rule(found, row));
            int to = place == Place.ABOVE ? at - 1 : at + 1;
            if (to >= 0 && to < rows.size()) {
                var upper = rows.get(Math.min(at, to));
                var lower = rows.get(Math.max(at, to));
                var cells = TableRow.cells(upper);
                var said = TableRow.description(upper);
                TableRow.write(upper, TableRow.cells(lower), TableRow.description(lower));
                TableRow.write(lower, cells, said);
            }
        });
    }

    /**
     * @throws NotFound if there is no such table or row
     * @throws Refusal LAST_ROW if no other row would be left
     */
    public ModelDraft remove(String service, String table, String row, String personId, Locale locale) {
        return edit(service, table, personId, locale, (rows, found) -> {
            var gone = rule(found, row);
            if (rows.size() < 2) {
                throw new Refusal(Refusal.Kind.CONFLICT, "LAST_ROW", Map.of());
            }
            found.removeChildElement(gone);
        });
    }

    private ModelDraft edit(
            String service,
            String table,
            String personId,
            Locale locale,
            BiConsumer<List<Rule>, DecisionTable> change) {
        return drafts.change(service, false, personId, locale, files -> edited(files, table, change));
    }

    private static FamilyResources edited(
            FamilyResources files, String table, BiConsumer<List<Rule>, DecisionTable> change) {
        for (var file : files.files().entrySet()) {
            if (file.getKey().endsWith(".dmn")) {
                var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.getValue()));
                if (model.getModelElementById(table) instanceof Decision decision) {
                    var found = decision.getChildElementsByType(DecisionTable.class).stream()
                            .findFirst()
                            .orElseThrow(() -> new NotFound("table"));
                    change.accept(List.copyOf(found.getRules()), found);
                    var text = Dmn.convertToString(model);
                    return files.with(Map.of(file.getKey(), text.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        throw new NotFound("table");
    }

    private static Rule rule(DecisionTable table, String row) {
        var rows = List.copyOf(table.getRules());
        return rows.stream()
                .filter(rule -> row.equals(TableRow.id(rows, rule)))
                .findFirst()
                .orElseThrow(() -> new NotFound("row"));
    }

    /** What a first row comes after: the last column. */
    private static ModelElementInstance before(DecisionTable table, List<Rule> rows, int at) {
        return at > 0 ? rows.get(at - 1) : List.copyOf(table.getOutputs()).getLast();
    }

    private static List<String> checked(DecisionTable table, List<String> given) {
        int inputs = table.getInputs().size();
        List<Refusal.Field> wrong = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < inputs + table.getOutputs().size(); i++) {
            var cell = TableRow.cell(i < given.size() ? given.get(i) : "", TableRow.type(table, i), i < inputs);
            if (!(i < inputs ? TableRow.fits(cell, TableRow.type(table, i)) : TableCell.isAnswer(cell))) {
                wrong.add(new Refusal.Field(
                        "cell-" + i, i < inputs ? "error.cell" : "error.answer", Map.of("cell", Words.shown(cell))));
            }
            cells.add(cell);
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
        return cells;
    }
}
