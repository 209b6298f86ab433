package app.yizhan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** One file being read: its lines, and what was made of them. */
public final class DirectoryRun {

    /** What is wrong with a line; the sentence is made when the report is. */
    record Fault(int line, String key, Map<String, ?> args) {}

    private final DirectoryFile file;
    private final List<DirectoryLine> lines;
    private final LocalDate today;
    private final Supplier<Map<String, String>> personIds;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Integer> bad = new HashSet<>();
    private int added;
    private int changed;
    private int removed;
    private boolean tooManyLeave;

    DirectoryRun(
            DirectoryFile file,
            DirectoryCsv.Content content,
            LocalDate today,
            Supplier<Map<String, String>> personIds) {
        this.file = file;
        this.lines = content.lines();
        this.today = today;
        this.personIds = personIds;
        if (!content.unused().isEmpty()) {
            // worth saying, a column may be misspelt; but no line is worse for it
            faults.add(new Fault(1, "import.UNUSED_COLUMNS", Map.of("columns", String.join(", ", content.unused()))));
        }
    }

    DirectoryFile file() {
        return file;
    }

    public LocalDate today() {
        return today;
    }

    /** Ids of all people by number, leavers included, with those whom this import added. */
    public Map<String, String> personIds() {
        return personIds.get();
    }

    /** All lines, in the file's order. */
    public List<DirectoryLine> lines() {
        return lines;
    }

    /** Reads every line; one for which {@code reader} throws {@link BadLine} is reported and left out. */
    public <T> List<T> read(Function<DirectoryLine, T> reader) {
        var result = new ArrayList<T>(lines.size());
        for (var line : lines) {
            try {
                line.requireWhole();
                result.add(reader.apply(line));
            } catch (BadLine e) {
                bad(line.number(), e.key(), e.args());
            }
        }
        return result;
    }

    /**
     * Leaves out all rows that share a key, and reports each of their lines: nobody can say which of them is right.
     *
     * @param column names the key in the report
     */
    public <T> List<T> unique(List<T> rows, String column, Function<T, String> key, ToIntFunction<T> line) {
        var byKey = rows.stream().collect(Collectors.groupingBy(key));
        return rows.stream()
                .filter(row -> {
                    var once = byKey.get(key.apply(row)).size() == 1;
                    if (!once) {
                        bad(line.applyAsInt(row), "import.TWICE", Map.of("column", column, "value", key.apply(row)));
                    }
                    return once;
                })
                .toList();
    }

    /** Reports a line that reads well but does not fit the rest. */
    public void bad(int line, String key, Map<String, ?> args) {
        faults.add(new Fault(line, key, args));
        bad.add(line);
    }

    public boolean isBad(int line) {
        return bad.contains(line);
    }

    public void added(int count) {
        added += count;
    }

    public void changed(int count) {
        changed += count;
    }

    public void removed(int count) {
        removed += count;
    }

    /** Counts what was ended because the file no longer names it; more than 5 % of {@code all} needs a confirmation. */
    public void left(int count, int all) {
        removed += count;
        tooManyLeave |= count * 20L > all;
    }

    boolean needsConfirmation() {
        return tooManyLeave || (file.mustBeClean() ? !bad.isEmpty() : bad.size() * 100L > lines.size());
    }

    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }

    DirectoryReport.FileCounts counts() {
        return new DirectoryReport.FileCounts(file.name(), lines.size(), bad.size(), added, changed, removed);
    }
}
