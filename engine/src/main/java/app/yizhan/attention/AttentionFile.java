package app.yizhan.attention;

import app.yizhan.attention.internal.AttentionMapper;
import app.yizhan.attention.internal.AttentionMapper.MarkRow;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.BadLine;
import app.yizhan.organisation.DirectoryFile;
import app.yizhan.organisation.DirectoryLine;
import app.yizhan.organisation.DirectoryRun;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code attention.csv}: everybody who is in special care; who is no longer named is no longer marked. */
@Component
class AttentionFile implements DirectoryFile {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /** A line that could be read. */
    private record Read(String personId, LocalDate from, LocalDate to, int line) {
        String key() {
            return personId + from;
        }
    }

    private final AttentionMapper mapper;

    AttentionFile(AttentionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "attention.csv";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<String> columns() {
        return List.of("person", "from");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("to");
    }

    @Override
    public boolean mustBeClean() {
        return true;
    }

    @Override
    public void take(DirectoryRun run) {
        Map<String, MarkRow> present = new HashMap<>();
        mapper.since(run.today()).forEach(row -> present.put(row.personId() + row.fromDate(), row));
        for (var mark : run.unique(run.read(line -> read(line, run)), "person", Read::key, Read::line)) {
            var before = present.remove(mark.key());
            if (before == null) {
                run.added(mapper.insert(new MarkRow(TimeOrderedId.next(), mark.personId(), mark.from(), mark.to())));
            } else if (!before.toDate().equals(mark.to())) {
                run.changed(mapper.end(before.id(), mark.to()));
            }
        }
        present.values()
                .forEach(gone -> run.removed(mapper.end(gone.id(), run.today().minusDays(1))));
    }

    private static Read read(DirectoryLine line, DirectoryRun run) {
        var number = line.text("person", 40);
        var id = run.personIds().get(number);
        if (id == null) {
            throw new BadLine("import.UNKNOWN_PERSON", Map.of("value", number));
        }
        return new Read(id, line.date("from"), line.optionalDate("to").orElse(FOR_EVER), line.number());
    }
}
