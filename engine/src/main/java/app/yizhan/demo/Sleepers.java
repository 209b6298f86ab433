package app.yizhan.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who sleeps where: known students in their beds, the others class by class, so that classmates share rooms. */
final class Sleepers {

    private final Map<Housing.Bed, Student> byBed = new LinkedHashMap<>();

    Sleepers(Housing housing, int takenPercent, List<Student> students, Random random) {
        var placed = new HashMap<String, Student>();
        var byAccount = students.stream().collect(Collectors.toMap(Student::account, Function.identity()));
        Students.ALWAYS.forEach(it -> placed.put(it.bed(), byAccount.get(it.account())));
        if (students.size() > Students.ALWAYS.size()) {
            fill('M', takenPercent, housing, students, placed, random);
            fill('F', takenPercent, housing, students, placed, random);
        }
        housing.beds().stream()
                .filter(bed -> placed.containsKey(bed.code()))
                .forEach(bed -> byBed.put(bed, placed.get(bed.code())));
    }

    /** In the order of the beds. */
    Map<Housing.Bed, Student> byBed() {
        return byBed;
    }

    byte[] file() {
        var csv = new CsvText("student", "bed", "from");
        byBed.forEach((bed, student) -> csv.line(student.number(), bed.code(), since(student)));
        return csv.bytes();
    }

    /** Students get their bed with their first year. */
    static String since(Student student) {
        return "20%02d-09-01".formatted(student.of().year());
    }

    private static void fill(
            char gender,
            int takenPercent,
            Housing housing,
            List<Student> students,
            Map<String, Student> placed,
            Random random) {
        var all = housing.beds().stream().filter(bed -> bed.gender() == gender).count();
        var known = placed.values().stream().filter(it -> it.gender() == gender).count();
        var homeless = students.stream()
                .filter(it -> it.gender() == gender && it.account().equals(it.number()))
                .toList();
        var free = housing.toFill(gender);
        var count = (int) Math.min(all * takenPercent / 100 - known, Math.min(free.size(), homeless.size()));
        var beds = draw(free, count, random);
        var sleepers = draw(homeless, count, random);
        for (var i = 0; i < beds.size(); i++) {
            placed.put(beds.get(i).code(), sleepers.get(i));
        }
    }

    /** So many of them, in their order; the chance of each is the same. */
    private static <T> List<T> draw(List<T> all, int count, Random random) {
        var drawn = new ArrayList<T>();
        for (var i = 0; i < all.size(); i++) {
            if (random.nextInt(all.size() - i) < count - drawn.size()) {
                drawn.add(all.get(i));
            }
        }
        return drawn;
    }
}
