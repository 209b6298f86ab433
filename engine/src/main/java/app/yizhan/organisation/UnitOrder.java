package app.yizhan.organisation;

import app.yizhan.organisation.UnitsFile.Row;
import app.yizhan.organisation.internal.UnitRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts parents before their children. What hangs on an unknown unit, or on itself, is reported and left out. A unit whose own
 * line is bad stays as it was, so others may still hang on it.
 */
final class UnitOrder {

    private final DirectoryRun run;
    private final Map<String, UnitRow> present;
    private final Map<String, Tree> placed = new HashMap<>();

    UnitOrder(DirectoryRun run, Map<String, UnitRow> present) {
        this.run = run;
        this.present = present;
    }

    List<Row> parentsFirst(List<Row> rows) {
        var waiting = new ArrayList<>(rows);
        var waitingAsTheyWere = asTheyWere(rows);
        var ordered = new ArrayList<Row>();
        var before = -1;
        while (before != placed.size()) {
            before = placed.size();
            waitingAsTheyWere.removeIf(unit -> place(unit.code(), unit.tree(), parentCode(unit)));
            waiting.removeIf(row -> {
                var fits = place(row.code(), row.tree(), row.parent());
                if (fits) {
                    ordered.add(row);
                }
                return fits;
            });
        }
        waiting.forEach(this::report);
        return ordered;
    }

    private List<UnitRow> asTheyWere(List<Row> rows) {
        var good = rows.stream().map(Row::code).collect(Collectors.toSet());
        return run.lines().stream()
                .map(line -> line.raw("code"))
                .distinct()
                .filter(code -> !good.contains(code) && present.containsKey(code))
                .map(present::get)
                .filter(UnitRow::isOpen)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean place(String code, Tree tree, Optional<String> parent) {
        var fits = parent.isEmpty() || placed.get(parent.get()) == tree;
        if (fits) {
            placed.put(code, tree);
        }
        return fits;
    }

    private Optional<String> parentCode(UnitRow unit) {
        return present.values().stream()
                .filter(other -> other.id().equals(unit.parentId()))
                .map(UnitRow::code)
                .findFirst();
    }

    private void report(Row row) {
        var parent = row.parent().orElseThrow();
        var key = placed.containsKey(parent) ? "import.PARENT_IN_OTHER_TREE" : "import.UNKNOWN_PARENT";
        run.bad(row.line(), key, Map.of("value", parent));
    }
}
