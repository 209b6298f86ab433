package app.yizhan.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * How large everything is.
 *
 * @param colleges their codes
 * @param beds of all buildings together; the last building has what is left
 * @param takenPercent of a hundred beds, how many have a sleeper; in the smallest college only those of the known students
 * @param oldBuildings the first of the buildings, whose rooms have four beds and not six
 * @param roomsPerFloor in every building
 * @param counselors of each college, as long as there are classes for them
 */
record CollegeSize(
        int students,
        List<String> colleges,
        int beds,
        int takenPercent,
        int buildings,
        int oldBuildings,
        int floors,
        int roomsPerFloor,
        int counselors,
        int dormManagers) {

    /** Students who are always there, see {@link Students}. */
    static final int SMALLEST = Students.ALWAYS.size();

    static final int CLASS = 40;

    /** Students of a counselor; the ministry of education asks for one counselor to 200 (Order No. 43 of 2017, article 6). */
    private static final int CHARGES = 200;

    /** All that there are names for; more students would have to live in buildings without one. */
    static final int LARGEST = 60_000;

    private static final int LARGE = 12_000;
    private static final int OF_A_COLLEGE = LARGE / 6;
    private static final List<String> COLLEGES = List.of(
            "xx", "jd", "jg", "rw", "ys", "sh", "fx", "wy", "sx", "wl", "hx", "tm", "hj", "jt", "dq", "ny", "yl", "sp",
            "dk", "yx", "hl", "yy", "jy", "ty", "yw", "xc", "gg", "ly", "lw", "cz");

    static CollegeSize of(int students) {
        if (students < SMALLEST || students > LARGEST) {
            throw new IllegalArgumentException(
                    "A college has at least " + SMALLEST + " students and at most " + LARGEST);
        }
        return students < LARGE / 10 ? small(students) : students <= LARGE ? large(students) : university(students);
    }

    private static CollegeSize small(int students) {
        var rooms = Math.max(6, (students * 2 + 59) / 60);
        return new CollegeSize(students, COLLEGES.subList(0, 2), 5 * 3 * rooms * 4, 88, 5, 7, 3, rooms, 2, 4);
    }

    private static CollegeSize large(int students) {
        var beds = (int) (students * 12_500L / LARGE);
        var colleges = COLLEGES.subList(0, 6);
        return new CollegeSize(
                students, colleges, beds, 88, 18, 7, 6, rooms(beds, 7, 18), perCollege(students, colleges), 45);
    }

    /** 60,000 students have 62,000 beds in 14,000 rooms of 95 buildings, so most rooms are for four. */
    private static CollegeSize university(int students) {
        var beds = (int) (students * 62_000L / LARGEST);
        var colleges = COLLEGES.subList(0, students / OF_A_COLLEGE);
        var buildings = share(students, 95);
        var old = share(students, 75);
        return new CollegeSize(
                students,
                colleges,
                beds,
                92,
                buildings,
                old,
                6,
                rooms(beds, old, buildings),
                perCollege(students, colleges),
                share(students, 240));
    }

    private static int share(int students, int ofLargest) {
        return (int) ((long) students * ofLargest / LARGEST);
    }

    private static int rooms(int beds, int old, int buildings) {
        var onEachRoomOfAFloor = 6 * (old * 4 + (buildings - old) * 6);
        return (beds + onEachRoomOfAFloor - 1) / onEachRoomOfAFloor;
    }

    private static int perCollege(int students, List<String> colleges) {
        return students / colleges.size() / CHARGES;
    }

    /** Four generations at most; the first two classes of the first college and one of the second always exist. */
    List<SchoolClass> classes() {
        var classes = new ArrayList<SchoolClass>();
        var wanted = Math.max(3, (students + CLASS - 1) / CLASS);
        for (var c = 0; c < colleges.size(); c++) {
            var count = wanted / colleges.size() + (c < wanted % colleges.size() ? 1 : 0);
            var inYear = 0;
            var lastYear = 0;
            for (var k = 0; k < count; k++) {
                var year = 23 + (count < 8 ? 0 : k * 4 / count);
                inYear = year == lastYear ? inYear + 1 : 1;
                lastYear = year;
                classes.add(new SchoolClass(colleges.get(c), c + 1, year, inYear, k));
            }
        }
        return classes;
    }

    /** Beds of one room: four in the older buildings, six in the newer ones. */
    int places(int building) {
        return building <= oldBuildings ? 4 : 6;
    }

    /** Yuan a bed and school year. */
    int fee(int building) {
        return building <= 3 ? 1200 : building <= oldBuildings ? 1500 : 900;
    }
}
