package app.yizhan.organisation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code assign} says: a rule for everybody, and others for some units: {@code college-office; in cs: head-of-college(deputy-secretary)}.
 *
 * @param usual the rule where no unit has another
 * @param others rules by code of the unit, in the order in which they are written; they hold for whatever lies in the unit too
 */
public record ByUnit(String usual, Map<String, String> others) {

    private static final Pattern OTHER = Pattern.compile("in\\s+([A-Za-z0-9_-]{1,64})\\s*:\\s*(\\S.*)");

    public ByUnit {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** @throws UnknownRule if it is not written like this, or says two rules for one unit */
    public static ByUnit parse(String assign) {
        var parts = Arrays.stream(assign.split(";", -1)).map(String::strip).toList();
        var others = new LinkedHashMap<String, String>();
        for (var part : parts.subList(1, parts.size())) {
            var other = OTHER.matcher(part);
            if (!other.matches() || others.put(other.group(1), other.group(2)) != null) {
                throw new UnknownRule(assign);
            }
        }
        return new ByUnit(parts.getFirst(), others);
    }

    /** As {@code assign} writes it. */
    public String text() {
        var text = new StringBuilder(usual);
        others.forEach(
                (unit, rule) -> text.append("; in ").append(unit).append(": ").append(rule));
        return text.toString();
    }
}
