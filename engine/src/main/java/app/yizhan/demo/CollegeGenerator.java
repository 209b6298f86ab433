package app.yizhan.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes an invented college as the files of docs/directory-format.md. The same number of students gives the same bytes.
 *
 * <p>Every size has the accounts of {@link DemoAccounts}, in the same classes and beds; the bed {@code b01-203-2} is free.
 */
public final class CollegeGenerator {

    /** Students of the demonstration: 6 colleges, 60 counselors, 18 buildings, 12,500 beds. */
    public static final int DEMO = 12_000;

    /** Students of the largest: 30 colleges, 300 counselors, 95 buildings, 62,000 beds. */
    public static final int UNIVERSITY = CollegeSize.LARGEST;

    /** Students of the smallest college, which has about 80 people in all; tests use it. */
    public static final int SMALL = CollegeSize.SMALLEST;

    private static final long SEED = 20260901;

    private final CollegeSize size;
    private final Words words = new Words();
    private final Names names = new Names(words);
    private final Map<String, String> numbers = new HashMap<>();

    private CollegeGenerator(int students) {
        this.size = CollegeSize.of(students);
    }

    /**
     * @param students at least {@link #SMALL}, at most {@link #UNIVERSITY}
     * @return the files by name
     */
    public static Map<String, byte[]> college(int students) {
        return new CollegeGenerator(students).files();
    }

    private Map<String, byte[]> files() {
        var random = new Random(SEED);
        var students = new Students(size, names).all();
        var posts = new Staff(size).posts();
        var housing = new Housing(size, words, random);
        var sleepers = new Sleepers(housing, size.takenPercent(), students, random);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("units.csv", new UnitLines(size, words).file());
        files.put("people.csv", people(students, posts));
        files.put("buildings.csv", housing.buildingsFile());
        files.put("beds.csv", housing.bedsFile());
        files.put("roles.csv", new RoleLines().file(posts, numbers, sleepers));
        files.put("allocations.csv", sleepers.file());
        return files;
    }

    private byte[] people(List<Student> students, List<Post> posts) {
        var csv = new CsvText(
                "number", "name", "kind", "gender", "class", "unit", "account", "party_unit", "phone", "email");
        students.forEach(student -> add(csv, student));
        posts.forEach(post -> add(csv, post, "T%05d".formatted(numbers.size() - students.size() + 1)));
        return csv.bytes();
    }

    private void add(CsvText csv, Student student) {
        csv.line(
                student.number(),
                student.name(),
                "STUDENT",
                String.valueOf(student.gender()),
                student.of().code(),
                "",
                student.account(),
                UnitLines.studentBranch(student.of().college()),
                phone("139", numbers.size()),
                student.account() + "@example.edu");
        numbers.put(student.account(), student.number());
    }

    private void add(CsvText csv, Post post, String number) {
        csv.line(
                number,
                names.of(post.account()),
                "STAFF",
                "",
                "",
                post.unit(),
                post.account(),
                party(post),
                phone("138", numbers.size()),
                post.account() + "@example.edu");
        numbers.put(post.account(), number);
    }

    /** Whoever has a role in a unit of the Party belongs to it. */
    private static String party(Post post) {
        var scope = post.scopes().getFirst();
        boolean ofParty = scope.equals(UnitLines.studentBranch(post.unit()))
                || scope.equals(UnitLines.generalBranch(post.unit()));
        return ofParty ? scope : "";
    }

    private static String phone(String start, int n) {
        return "%s0000%04d".formatted(start, n % 10_000);
    }
}
