package app.yizhan.demo;

/**
 * A class of students.
 *
 * @param collegeNumber of the college, from 1
 * @param year in which the students came, two digits
 * @param inYear number among the college's classes of that year, from 1
 * @param index among all classes of the college, from 0
 */
record SchoolClass(String college, int collegeNumber, int year, int inYear, int index) {

    /** {@code c2301} in the first college, {@code jd2301} in another. */
    String code() {
        return (collegeNumber == 1 ? "c" : college) + number();
    }

    String number() {
        return "%02d%02d".formatted(year, inYear);
    }

    /** Number of a student of this class. */
    String studentNumber(int sequence) {
        return "20%02d%02d%02d%02d".formatted(year, collegeNumber, inYear, sequence);
    }
}
