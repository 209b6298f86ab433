package app.yizhan.organisation;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.internal.DirectoryMapper;
import app.yizhan.organisation.internal.UnitMapper;
import app.yizhan.organisation.internal.UnitRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code units.csv}: both trees. Every bad line needs a confirmation, for people and roles hang on units. */
@Component
class UnitsFile implements DirectoryFile {

    private static final Set<String> TREES = names(Tree.values());
    private static final Set<String> KINDS = names(UnitKind.values());

    /** A line that reads well. */
    record Row(int line, String code, Tree tree, UnitKind kind, String name, String nameEn, Optional<String> parent) {}

    private final DirectoryMapper directory;
    private final UnitMapper units;

    UnitsFile(DirectoryMapper directory, UnitMapper units) {
        this.directory = directory;
        this.units = units;
    }

    @Override
    public String name() {
        return "units.csv";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "tree", "kind", "name", "name_en", "parent");
    }

    @Override
    public boolean mustBeClean() {
        return true;
    }

    @Override
    public void take(DirectoryRun run) {
        var present = units.findAll().stream().collect(Collectors.toMap(UnitRow::code, Function.identity()));
        var rows = run.unique(run.read(UnitsFile::read), "code", Row::code, Row::line);
        store(new UnitOrder(run, present).parentsFirst(rows), present, run);
        end(present, run);
    }

    private static Row read(DirectoryLine line) {
        var tree = Tree.valueOf(line.word("tree", TREES));
        var kind = UnitKind.valueOf(line.word("kind", KINDS));
        if (kind.tree() != tree) {
            throw new BadLine("import.WRONG_TREE", Map.of("kind", kind.name(), "tree", tree.name()));
        }
        var name = line.text("name", 100);
        return new Row(
                line.number(),
                line.code("code", 64),
                tree,
                kind,
                name,
                line.optional("name_en", 100).orElse(name),
                line.optional("parent", 64));
    }

    private void store(List<Row> rows, Map<String, UnitRow> present, DirectoryRun run) {
        var ids = new HashMap<String, String>();
        present.forEach((code, unit) -> ids.put(code, unit.id()));
        for (var row : rows) {
            var before = present.get(row.code());
            var id = ids.computeIfAbsent(row.code(), code -> TimeOrderedId.next());
            var after = new UnitRow(
                    id,
                    row.code(),
                    row.tree(),
                    row.kind(),
                    row.name(),
                    row.nameEn(),
                    row.parent().map(ids::get).orElse(null),
                    before == null ? run.today() : before.fromDate(),
                    UnitRow.OPEN);
            if (before == null) {
                run.added(directory.insertUnit(after));
            } else if (!after.equals(before)) {
                run.changed(directory.updateUnit(after));
            }
        }
    }

    private void end(Map<String, UnitRow> present, DirectoryRun run) {
        var named = run.lines().stream().map(line -> line.raw("code")).collect(Collectors.toSet());
        var open = present.values().stream().filter(UnitRow::isOpen).toList();
        // a line without its key may be any unit's: then nothing is ended
        var gone = named.contains("")
                ? List.<UnitRow>of()
                : open.stream().filter(unit -> !named.contains(unit.code())).toList();
        gone.forEach(unit -> directory.endUnit(unit.id(), run.today()));
        run.left(gone.size(), open.size());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Objects::toString).collect(Collectors.toUnmodifiableSet());
    }
}
