package app.yizhan.housing;

import app.yizhan.organisation.BadLine;
import app.yizhan.organisation.DirectoryLine;
import java.util.Map;
import java.util.regex.Pattern;

/** How the codes of places are written: {@code b01}, floor {@code b01-2}, room {@code b01-203}, bed {@code b01-203-2}. */
final class Places {

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9]+");

    private Places() {}

    /** A part of a code as a file gives it; hyphens join the parts. */
    static String part(DirectoryLine line, String column, int max) {
        var value = line.text(column, max);
        if (!PART.matcher(value).matches()) {
            throw new BadLine("import.PATTERN", Map.of("column", column, "value", value));
        }
        return value;
    }

    static String floor(String building, int floor) {
        return building + "-" + floor;
    }

    static String room(String building, String number) {
        return building + "-" + number;
    }

    static String bed(String room, String place) {
        return room + "-" + place;
    }
}
