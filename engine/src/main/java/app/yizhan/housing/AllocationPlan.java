package app.yizhan.housing;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.housing.internal.AllocationRow;
import app.yizhan.housing.internal.BedRow;
import app.yizhan.organisation.DirectoryRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a file of allocations changes. Everything is closed before anything is opened, so students may exchange beds or move on
 * in a chain within one file; only a bed whose sleeper stays is refused.
 */
final class AllocationPlan {

    private final Map<String, AllocationRow> byStudent;
    private final Map<String, AllocationRow> byBed;
    private final Set<String> held;
    private final DirectoryRun run;
    private final Map<String, AllocationLine> changes = new LinkedHashMap<>();
    private final Map<String, LocalDate> closings = new LinkedHashMap<>();
    private Set<String> ending = Set.of();

    AllocationPlan(List<AllocationRow> open, Set<String> held, DirectoryRun run) {
        this.byStudent = open.stream().collect(Collectors.toMap(AllocationRow::studentId, Function.identity()));
        this.byBed = open.stream().collect(Collectors.toMap(AllocationRow::bedId, Function.identity()));
        this.held = held;
        this.run = run;
    }

    void change(List<AllocationLine> lines) {
        for (var line : lines) {
            var present = byStudent.get(line.student().id());
            var stays = present != null && (present.bedId().equals(line.bed().id()) || isNewer(present, line));
            if (stays) {
                continue;
            }
            if (line.bed().state().equals(BedRow.CLOSED)) {
                run.bad(
                        line.line(),
                        "import.BED_CLOSED",
                        Map.of("value", line.bed().code()));
            } else if (held.contains(line.bed().code())) {
                run.bad(
                        line.line(),
                        "import.BED_HELD",
                        Map.of("value", line.bed().code()));
            } else {
                changes.put(line.student().id(), line);
            }
        }
    }

    /** A request gave the student another bed on the line's first day or later: the file does not know yet. */
    private static boolean isNewer(AllocationRow present, AllocationLine line) {
        return present.requestId() != null && !line.from().isAfter(present.fromDate());
    }

    /**
     * @param named students of whom the file speaks, good or bad; an unknown one is the empty string
     * @param leavers whose beds are free again, whoever gave them
     */
    void end(Set<String> named, Set<String> leavers) {
        // a line that names nobody may mean anybody: then nobody loses a bed
        var gone = named.contains("")
                ? List.<AllocationRow>of()
                : byStudent.values().stream()
                        .filter(a -> !named.contains(a.studentId()))
                        .filter(a -> a.requestId() == null || leavers.contains(a.studentId()))
                        .toList();
        ending = gone.stream().map(AllocationRow::studentId).collect(Collectors.toSet());
        gone.forEach(a -> closings.put(a.id(), latest(a.fromDate(), run.today())));
        run.left(gone.size(), byStudent.size());
        refuseOccupied();
        changes.forEach((student, line) -> {
            var present = byStudent.get(student);
            if (present == null) {
                run.added(1);
            } else {
                closings.put(present.id(), latest(present.fromDate(), line.from()));
                run.changed(1);
            }
        });
    }

    /** Whoever cannot move keeps a bed, which may keep the next one from moving, and so on. */
    private void refuseOccupied() {
        List<AllocationLine> refused;
        do {
            refused = changes.values().stream().filter(this::isOccupied).toList();
            for (var line : refused) {
                changes.remove(line.student().id());
                run.bad(
                        line.line(),
                        "import.BED_TAKEN",
                        Map.of("value", line.bed().code()));
            }
        } while (!refused.isEmpty());
    }

    private boolean isOccupied(AllocationLine line) {
        var sleeper = byBed.get(line.bed().id());
        return sleeper != null && !ending.contains(sleeper.studentId()) && !changes.containsKey(sleeper.studentId());
    }

    /** Day on which each allocation ends, by its id. */
    Map<String, LocalDate> closings() {
        return closings;
    }

    /** No new allocation begins before it. */
    LocalDate earliest() {
        return changes.values().stream()
                .map(AllocationLine::from)
                .min(LocalDate::compareTo)
                .orElse(AllocationRow.OPEN);
    }

    /** @param closed allocations that ended after {@link #earliest}, those closed by this plan included */
    List<AllocationRow> openings(List<AllocationRow> closed) {
        var busy = new HashMap<String, LocalDate>();
        for (var allocation : closed) {
            busy.merge(allocation.bedId(), allocation.toDate(), AllocationPlan::latest);
            busy.merge(allocation.studentId(), allocation.toDate(), AllocationPlan::latest);
        }
        var openings = new ArrayList<AllocationRow>();
        changes.values().forEach(line -> {
            var bedFree = latest(line.from(), busy.getOrDefault(line.bed().id(), line.from()));
            var from = latest(bedFree, busy.getOrDefault(line.student().id(), line.from()));
            openings.add(AllocationRow.open(
                    TimeOrderedId.next(), line.bed().id(), line.student().id(), from, null));
        });
        return openings;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
