package app.yizhan.studio;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a text leaves to be filled in: {@code {applicant}}, or {@code {count|day|days}}. */
final class Holes {

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)(?:\\|[^{}]*)?}");

    private Holes() {}

    static Set<String> in(String text) {
        var holes = new TreeSet<String>();
        HOLE.matcher(text).results().forEach(hole -> holes.add(hole.group(1)));
        return holes;
    }

    /** As one writes them. */
    static List<String> shown(Set<String> holes) {
        return holes.stream().map(hole -> "{" + hole + "}").toList();
    }
}
