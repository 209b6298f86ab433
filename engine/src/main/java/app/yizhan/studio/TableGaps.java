package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.form.FormField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** What a table leaves undecided, decides twice, or says in a row that is never reached: by trying every kind of request there is. */
@Component
class TableGaps {

    private static final int MOST_TRIED = 50_000;

    /** A table as columns of samples and rows of cells. */
    private record Grid(List<Column> columns, List<List<TableCell>> rows, List<String> ids) {

        int size() {
            long size = 1;
            for (var column : columns) {
                size = Math.min(size * column.samples().size(), MOST_TRIED + 1L);
            }
            return (int) size;
        }

        List<Object> sample(int number) {
            List<Object> values = new ArrayList<>();
            int rest = number;
            for (var column : columns) {
                values.add(column.samples().get(rest % column.samples().size()));
                rest /= column.samples().size();
            }
            return values;
        }

        /** Numbers of the rows that fit, from 0. */
        List<Integer> fitting(List<Object> values) {
            List<Integer> fitting = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                if (fits(rows.get(row), values)) {
                    fitting.add(row);
                }
            }
            return fitting;
        }

        private static boolean fits(List<TableCell> cells, List<Object> values) {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).fits(values.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Column(String label, List<Object> samples) {}

    void check(FamilyContent content, Decision decision, DecisionTable table, Findings findings) {
        var grid = grid(content, table, findings.names());
        if (table.getHitPolicy() == HitPolicy.COLLECT
                || grid.size() > MOST_TRIED
                || grid.rows().isEmpty()) {
            return;
        }
        boolean first = table.getHitPolicy() == HitPolicy.FIRST;
        var reached = new BitSet();
        boolean gap = false;
        boolean overlap = false;
        for (int number = 0; number < grid.size() && !(gap && overlap && !first); number++) {
            var values = grid.sample(number);
            var fitting = grid.fitting(values);
            if (fitting.isEmpty() && !gap) {
                gap = true;
                findings.warning("table.gap", decision.getId(), args(decision, grid, values, findings.names()));
            } else if (fitting.size() > 1 && !first && !overlap) {
                overlap = true;
                overlap(decision, grid, values, fitting, findings);
            }
            fitting.stream().limit(first ? 1 : grid.rows().size()).forEach(reached::set);
        }
        unreached(decision, grid, reached, findings);
    }

    private static void overlap(
            Decision decision, Grid grid, List<Object> values, List<Integer> rows, Findings findings) {
        var args = new HashMap<String, Object>(args(decision, grid, values, findings.names()));
        args.put("row", rows.getFirst() + 1);
        args.put("other", rows.get(1) + 1);
        findings.error("table.overlap", decision.getId(), grid.ids().get(rows.get(1)), args);
    }

    private static void unreached(Decision decision, Grid grid, BitSet reached, Findings findings) {
        for (int row = 0; row < grid.rows().size(); row++) {
            if (!reached.get(row)) {
                findings.warning(
                        "table.unreached",
                        decision.getId(),
                        grid.ids().get(row),
                        Map.of("table", findings.names().table(decision.getId(), decision.getName()), "row", row + 1));
            }
        }
    }

    private static Map<String, Object> args(Decision decision, Grid grid, List<Object> values, Names names) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (grid.columns().get(i).samples().size() > 1) {
                said.add(grid.columns().get(i).label() + " = " + shown(values.get(i)));
            }
        }
        return Map.of(
                "table", names.table(decision.getId(), decision.getName()),
                "values", said.stream().collect(Collectors.joining(", ")));
    }

    private static String shown(Object value) {
        return value instanceof Double d && d == Math.rint(d) ? String.valueOf(d.longValue()) : String.valueOf(value);
    }

    private static Grid grid(FamilyContent content, DecisionTable table, Names names) {
        List<List<TableCell>> rows = table.getRules().stream()
                .map(rule ->
                        rule.getInputEntries().stream().map(TableGaps::cell).toList())
                .toList();
        List<Column> columns = new ArrayList<>();
        for (var input : table.getInputs()) {
            int at = columns.size();
            var cells = rows.stream().map(row -> row.get(at)).toList();
            columns.add(
                    new Column(names.column(TableLint.name(input), input.getLabel()), samples(content, input, cells)));
        }
        return new Grid(
                columns, rows, table.getRules().stream().map(Rule::getId).toList());
    }

    private static List<Object> samples(FamilyContent content, Input input, List<TableCell> cells) {
        if (cells.stream().allMatch(TableCell::any)) {
            return List.of(TableSamples.OTHER);
        }
        var type = String.valueOf(input.getInputExpression().getTypeRef());
        var options = content.forms().values().stream()
                .flatMap(form -> form.field(TableLint.name(input)).stream())
                .map(FormField::options)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return TableSamples.of(cells, options, type.equals("boolean"), !type.equals("double"));
    }

    private static TableCell cell(InputEntry entry) {
        return TableCell.parse(entry.getText() == null ? "" : entry.getText().getTextContent())
                .orElseThrow();
    }
}
