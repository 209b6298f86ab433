package app.yizhan.housing;

import app.yizhan.housing.internal.AllocationMapper;
import app.yizhan.housing.internal.BedKeyRow;
import app.yizhan.housing.internal.PlaceMapper;
import app.yizhan.housing.internal.StudentRow;
import app.yizhan.organisation.BadLine;
import app.yizhan.organisation.Chunks;
import app.yizhan.organisation.DirectoryFile;
import app.yizhan.organisation.DirectoryLine;
import app.yizhan.organisation.DirectoryRun;
import app.yizhan.organisation.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * {@code allocations.csv}: who sleeps where. The truth about allocations that were imported; one that a request made gives way
 * only to a line that begins later than it.
 */
@Component
class AllocationsFile implements DirectoryFile {

    private final AllocationMapper allocations;
    private final PlaceMapper places;

    AllocationsFile(AllocationMapper allocations, PlaceMapper places) {
        this.allocations = allocations;
        this.places = places;
    }

    @Override
    public String name() {
        return "allocations.csv";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<String> columns() {
        return List.of("student", "bed", "from");
    }

    @Override
    public void take(DirectoryRun run) {
        // keeps every move and exchange out: each locks the bed that it leaves and the one that it takes
        allocations.lockAllBeds();
        var people = places.findPeople().stream().collect(Collectors.toMap(StudentRow::number, Function.identity()));
        var beds = places.findBedKeys().stream().collect(Collectors.toMap(BedKeyRow::code, Function.identity()));
        var read = run.read(line -> read(line, people, beds, run));
        var once = run.unique(read, "student", r -> r.student().number(), AllocationLine::line);
        var lines = run.unique(once, "bed", r -> r.bed().code(), AllocationLine::line);
        var plan = new AllocationPlan(allocations.findAllOpen(), Set.copyOf(places.findHeldBeds()), run);
        plan.change(lines);
        plan.end(named(run), leavers(people, run));
        store(plan);
    }

    private static AllocationLine read(
            DirectoryLine line, Map<String, StudentRow> people, Map<String, BedKeyRow> beds, DirectoryRun run) {
        var student = student(line.text("student", 64), people, run);
        var code = line.text("bed", 32);
        var bed = beds.get(code);
        if (bed == null) {
            throw new BadLine("import.UNKNOWN_BED", Map.of("value", code));
        }
        if (bed.gender() != student.gender()) {
            throw new BadLine("import.GENDER_MISMATCH", Map.of("value", code));
        }
        return new AllocationLine(line.number(), student, bed, line.date("from"));
    }

    private static StudentRow student(String number, Map<String, StudentRow> people, DirectoryRun run) {
        var student = people.get(number);
        if (student == null) {
            throw new BadLine("import.UNKNOWN_PERSON", Map.of("value", number));
        }
        if (student.kind() != Person.Kind.STUDENT) {
            throw new BadLine("import.NOT_A_STUDENT", Map.of("value", number));
        }
        if (student.hasLeft(run.today())) {
            throw new BadLine("import.PERSON_LEFT", Map.of("value", number));
        }
        return student;
    }

    /** Ids of students whom a line speaks of, good or bad. */
    private static Set<String> named(DirectoryRun run) {
        return run.lines().stream()
                .map(line -> run.personIds().getOrDefault(line.raw("student"), ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> leavers(Map<String, StudentRow> people, DirectoryRun run) {
        return people.values().stream()
                .filter(student -> student.hasLeft(run.today()))
                .map(StudentRow::id)
                .collect(Collectors.toSet());
    }

    private void store(AllocationPlan plan) {
        plan.closings().forEach(allocations::close);
        var closed = allocations.findClosedAfter(plan.earliest());
        Chunks.each(plan.openings(closed), allocations::insertOpen);
    }
}
