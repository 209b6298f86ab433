package app.yizhan.organisation;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.internal.DirectoryMapper;
import app.yizhan.organisation.internal.RoleGrantRow;
import app.yizhan.organisation.internal.UnitMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code roles.csv}: all roles that the directory gives. Roles given in the pages are not touched. */
@Component
class RolesFile implements DirectoryFile {

    private final DirectoryMapper directory;
    private final UnitMapper units;
    private final Texts texts;
    private final List<RoleScope> scopes;

    RolesFile(DirectoryMapper directory, UnitMapper units, Texts texts, List<RoleScope> scopes) {
        this.directory = directory;
        this.units = units;
        this.texts = texts;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "roles.csv";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<String> columns() {
        return List.of("person", "role", "scope_type", "scope", "from");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("to");
    }

    @Override
    public void take(DirectoryRun run) {
        var present = directory.findGrants();
        var reader = new RoleLine(run, directory, units, texts, scopes);
        var rows = run.unique(run.read(reader::read), "person", RoleLine.Read::asWritten, RoleLine.Read::line).stream()
                .map(RoleLine.Read::row)
                .toList();
        store(rows, present, run);
        end(rows, present, run);
    }

    private void store(List<RoleGrantRow> rows, List<RoleGrantRow> present, DirectoryRun run) {
        var byKey = present.stream().collect(Collectors.toMap(RoleGrantRow::key, Function.identity()));
        var fresh = new ArrayList<RoleGrantRow>();
        for (var row : rows) {
            var before = byKey.get(row.key());
            if (before == null) {
                fresh.add(row);
            } else if (!before.managed() || !before.toDate().equals(row.toDate())) {
                run.changed(directory.updateGrant(with(before.id(), row)));
            }
        }
        Chunks.each(fresh, directory::insertGrants);
        run.added(fresh.size());
    }

    private void end(List<RoleGrantRow> rows, List<RoleGrantRow> present, DirectoryRun run) {
        var named = rows.stream().map(RoleGrantRow::key).collect(Collectors.toSet());
        // of whom a bad line speaks, nobody knows which role it meant: all theirs stay
        var numbersKept = run.lines().stream()
                .filter(line -> run.isBad(line.number()))
                .map(line -> line.raw("person"))
                .collect(Collectors.toSet());
        var idsKept = numbersKept.stream()
                .map(number -> run.personIds().getOrDefault(number, ""))
                .collect(Collectors.toSet());
        var gone = numbersKept.contains("")
                ? List.<String>of()
                : present.stream()
                        .filter(g -> g.managed() && !g.toDate().isBefore(run.today()))
                        .filter(g -> !named.contains(g.key()) && !idsKept.contains(g.personId()))
                        .map(RoleGrantRow::id)
                        .toList();
        Chunks.each(gone, ids -> directory.endGrants(ids, run.today().minusDays(1)));
        run.removed(gone.size());
    }

    private static RoleGrantRow with(String id, RoleGrantRow row) {
        return new RoleGrantRow(
                id,
                row.personId(),
                row.role(),
                row.scopeType(),
                row.scopeId(),
                row.fromDate(),
                row.toDate(),
                row.managed());
    }
}
