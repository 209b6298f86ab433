package app.yizhan.organisation;

import app.yizhan.organisation.internal.DirectoryMapper;
import app.yizhan.organisation.internal.PersonRow;
import app.yizhan.organisation.internal.UnitMapper;
import app.yizhan.organisation.internal.UnitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** {@code people.csv}: students and staff. Who is no longer in it has left, from today on. */
@Component
class PeopleFile implements DirectoryFile {

    private final DirectoryMapper directory;
    private final UnitMapper units;
    private final ApplicationEventPublisher events;

    PeopleFile(DirectoryMapper directory, UnitMapper units, ApplicationEventPublisher events) {
        this.directory = directory;
        this.units = units;
        this.events = events;
    }

    @Override
    public String name() {
        return "people.csv";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<String> columns() {
        return List.of("number", "name", "kind", "gender", "class", "unit");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("account", "party_unit", "phone", "email", "locale");
    }

    @Override
    public void take(DirectoryRun run) {
        var present = directory.findPeople();
        var byNumber = present.stream().collect(Collectors.toMap(PersonRow::number, Function.identity()));
        var open = units.findAll().stream()
                .filter(UnitRow::isOpen)
                .collect(Collectors.toMap(UnitRow::code, Function.identity()));
        var reader = new PersonLine(open, byNumber);
        var rows = run.unique(run.read(reader::read), "number", p -> p.row().number(), PersonLine.Read::line);
        store(withFreeAccounts(rows, present, run), byNumber, run);
        end(present, run);
    }

    /** An account that is taken stays where it is. */
    private static List<PersonRow> withFreeAccounts(
            List<PersonLine.Read> rows, List<PersonRow> present, DirectoryRun run) {
        var owners = present.stream().collect(Collectors.toMap(PersonRow::account, PersonRow::id));
        return run.unique(rows, "account", p -> p.row().account(), PersonLine.Read::line).stream()
                .filter(p -> {
                    var account = p.row().account();
                    var free = owners.getOrDefault(account, p.row().id())
                            .equals(p.row().id());
                    if (!free) {
                        run.bad(p.line(), "import.ACCOUNT_TAKEN", Map.of("value", account));
                    }
                    return free;
                })
                .map(PersonLine.Read::row)
                .toList();
    }

    private void store(List<PersonRow> rows, Map<String, PersonRow> byNumber, DirectoryRun run) {
        var fresh = new ArrayList<PersonRow>();
        for (var row : rows) {
            var before = byNumber.get(row.number());
            if (before == null) {
                fresh.add(row);
            } else if (!row.equals(before)) {
                run.changed(directory.updatePerson(row));
            }
        }
        Chunks.each(fresh, directory::insertPeople);
        run.added(fresh.size());
    }

    private void end(List<PersonRow> present, DirectoryRun run) {
        var named = run.lines().stream().map(line -> line.raw("number")).collect(Collectors.toSet());
        var staying =
                present.stream().filter(p -> p.managed() && p.leftOn() == null).toList();
        // a line without its key may be anybody's: then nobody is ended
        var gone = named.contains("")
                ? List.<String>of()
                : staying.stream()
                        .filter(p -> !named.contains(p.number()))
                        .map(PersonRow::id)
                        .toList();
        Chunks.each(gone, ids -> {
            directory.endPeople(ids, run.today());
            directory.endGrantsOf(ids, run.today().minusDays(1));
        });
        if (!gone.isEmpty()) {
            events.publishEvent(new PeopleLeft(gone));
        }
        run.left(gone.size(), staying.size());
    }
}
