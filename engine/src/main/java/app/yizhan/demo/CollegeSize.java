package app.yizhan.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * How large everything is.
 *
 * @param beds of all buildings together; the last building has what is left
 * @param roomsPerFloor in every building
 * @param counselors of each college, as long as there are classes for them
 */
record CollegeSize(
        int students, int beds, int buildings, int floors, int roomsPerFloor, int counselors, int dormManagers) {

    /** Students who are always there, see {@link Students}. */
    static final int SMALLEST = Students.ALWAYS.size();

    static final int CLASS = 40;

    /** Students of a counselor; the ministry of education asks for one counselor to 200 (Order No. 43 of 2017, article 6). */
    private static final int CHARGES = 200;

    /** Of a hundred beds, how many have a sleeper; in the smallest college only those of the known students. */
    static final int TAKEN_PERCENT = 88;

    private static final List<String> COLLEGES = List.of("xx", "jd", "jg", "rw", "ys", "sh");
    private static final int LARGE = 12_000;

    static CollegeSize of(int students) {
        if (students < SMALLEST) {
            throw new IllegalArgumentException("A college has at least " + SMALLEST + " students");
        }
        return students < LARGE / 10 ? small(students) : large(students);
    }

    private static CollegeSize small(int students) {
        var rooms = Math.max(6, (students * 2 + 59) / 60);
        return new CollegeSize(students, 5 * 3 * rooms * 4, 5, 3, rooms, 2, 4);
    }

    private static CollegeSize large(int students) {
        var beds = (int) (students * 12_500L / LARGE);
        var onEachRoomOfAFloor = 6 * (7 * 4 + 11 * 6);
        var rooms = (beds + onEachRoomOfAFloor - 1) / onEachRoomOfAFloor;
        return new CollegeSize(students, beds, 18, 6, rooms, students / COLLEGES.size() / CHARGES, 45);
    }

    List<String> colleges() {
        return COLLEGES.subList(0, students < LARGE / 10 ? 2 : COLLEGES.size());
    }

    /** Four generations at most; the first two classes of the first college and one of the second always exist. */
    List<SchoolClass> classes() {
        var classes = new ArrayList<SchoolClass>();
        var wanted = Math.max(3, (students + CLASS - 1) / CLASS);
        for (var c = 0; c < colleges().size(); c++) {
            var count = wanted / colleges().size() + (c < wanted % colleges().size() ? 1 : 0);
            var inYear = 0;
            var lastYear = 0;
            for (var k = 0; k < count; k++) {
                var year = 23 + (count < 8 ? 0 : k * 4 / count);
                inYear = year == lastYear ? inYear + 1 : 1;
                lastYear = year;
                classes.add(new SchoolClass(COLLEGES.get(c), c + 1, year, inYear, k));
            }
        }
        return classes;
    }

    /** Beds of one room: four in the older buildings, six in the newer ones. */
    static int places(int building) {
        return building <= 7 ? 4 : 6;
    }

    /** Yuan a bed and school year. */
    static int fee(int building) {
        return building <= 3 ? 1200 : building <= 7 ? 1500 : 900;
    }
}
