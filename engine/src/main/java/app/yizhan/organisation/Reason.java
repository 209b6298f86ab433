package app.yizhan.organisation;

import app.yizhan.notification.FullDate;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One fact that explains why somebody is asked, e.g. "counselor of class c2301 since 2026-09-01".
 *
 * @param key text key {@code why.<…>}
 * @param args arguments of the text, as they were when the rule was resolved; days as {@code 2026-09-01}
 */
public record Reason(String key, Map<String, String> args) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public Reason {
        args = Map.copyOf(args);
    }

    /** What a sentence is filled with: days as days, so that each language says them in its own way. */
    public Map<String, Object> values() {
        return args.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, arg -> value(arg.getValue())));
    }

    private static Object value(String arg) {
        return DAY.matcher(arg).matches() ? new FullDate(LocalDate.parse(arg)) : arg;
    }
}
