package app.yizhan.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody who reads an inbox: eight groups of counselors, or seven and the office of the whole school.
 *
 * @param unit unit by which the list is filtered
 */
record Desk(String personId, List<String> groups, String unit) {

    static Desk counselor(int no) {
        return new Desk(Load.staff(no), groups(no, Load.GROUPS_EACH), Load.unit(no));
    }

    static Desk office(int no) {
        var groups = new ArrayList<>(groups(no, Load.GROUPS_EACH - 1));
        groups.add(Load.OFFICE);
        return new Desk(Load.staff(Load.STAFF + no), List.copyOf(groups), Load.unit((no * 31 * 20) % Load.UNITS));
    }

    private static List<String> groups(int no, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "COUNSELOR@unit:g" + (no * Load.GROUPS_EACH + i))
                .toList();
    }
}
