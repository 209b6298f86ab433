package app.yizhan.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The students: those with documented accounts first in their class, then the classes are filled. */
final class Students {

    /**
     * @param bed code, or empty for a student without one
     */
    record Known(String account, String classCode, char gender, String bed) {}

    /** In every college, with the same bed in every size. */
    static final List<Known> ALWAYS = always();

    private final CollegeSize size;
    private final Names names;

    Students(CollegeSize size, Names names) {
        this.size = size;
        this.names = names;
    }

    List<Student> all() {
        var students = new ArrayList<Student>();
        var classes = size.classes();
        var known = new HashMap<String, List<Known>>();
        ALWAYS.forEach(it ->
                known.computeIfAbsent(it.classCode(), c -> new ArrayList<>()).add(it));
        var missing = size.students() - ALWAYS.size();
        for (var schoolClass : classes) {
            var here = known.getOrDefault(schoolClass.code(), List.of());
            here.forEach(it -> students.add(student(schoolClass, here.indexOf(it) + 1, it.account(), it.gender())));
            for (var i = here.size() + 1; i <= CollegeSize.CLASS && missing > 0; i++, missing--) {
                students.add(student(schoolClass, i, schoolClass.studentNumber(i), i % 2 == 0 ? 'F' : 'M'));
            }
        }
        return students;
    }

    private Student student(SchoolClass of, int sequence, String account, char gender) {
        return new Student(of.studentNumber(sequence), account, names.of(account), gender, of);
    }

    private static List<Known> always() {
        var students = new ArrayList<Known>();
        for (var i = 1; i <= 20; i++) {
            students.add(new Known("student%02d".formatted(i), "c2301", i <= 10 ? 'M' : 'F', bed(i)));
        }
        students.add(new Known("monitor01", "c2301", 'M', "b01-201-1"));
        students.add(new Known("floor01", "c2302", 'M', "b01-204-1"));
        students.add(new Known("building01", "c2302", 'M', "b01-301-1"));
        students.add(new Known("student21", "c2302", 'M', "b01-301-2"));
        students.add(new Known("student22", "c2302", 'M', "b03-201-1"));
        students.add(new Known("student23", "c2302", 'F', "b02-301-1"));
        students.add(new Known("student24", "c2302", 'F', "b04-201-1"));
        students.add(new Known("student25", "jd2301", 'M', "b05-201-1"));
        students.add(new Known("student26", "jd2301", 'M', ""));
        return List.copyOf(students);
    }

    /** Men with their room leader from {@code b01-201} on, women from {@code b02-201} on; {@code …-203-2} stays free. */
    private static String bed(int student) {
        var building = student <= 10 ? "b01" : "b02";
        var k = student <= 10 ? student : student - 11;
        return k < 8
                ? "%s-20%d-%d".formatted(building, 1 + k / 4, 1 + k % 4)
                : "%s-203-%d".formatted(building, k == 8 ? 1 : k - 6);
    }
}
