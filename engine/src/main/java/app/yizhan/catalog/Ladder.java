package app.yizhan.catalog;

import app.yizhan.calendar.UnknownDuration;
import app.yizhan.calendar.WorkDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What happens while a step lies: {@code 2wd; 50%:remind; 100%:remind+cc(college-office); 150%:escalate(college-office)}.
 *
 * @param limit the promise, e.g. {@code 2wd}
 */
public record Ladder(String limit, List<Rung> rungs) {

    private static final Pattern RUNG = Pattern.compile("(?:(\\d{1,4})%|([0-9]+[a-z]+|P\\w+))\\s*:\\s*(.+)");
    private static final Pattern ACT = Pattern.compile("(remind|cc|escalate)(?:\\*(\\d)/(\\d+h))?(?:\\((.+)\\))?");

    /**
     * @param percent of the limit, or null if {@code after} says the time
     * @param after duration since the round opened, or null
     */
    public record Rung(@Nullable Integer percent, @Nullable String after, List<Act> acts) {}

    /**
     * @param verb {@code remind}, {@code cc} or {@code escalate}
     * @param times how often a reminder is sent, 1 to 3
     * @param every distance of repeated reminders, or null
     * @param rule whom it asks or copies; null for remind
     */
    public record Act(String verb, int times, @Nullable String every, @Nullable String rule) {}

    /** @throws IllegalArgumentException naming what cannot be read */
    public static Ladder parse(String text) {
        var parts = text.split(";", -1);
        check(parts[0]);
        List<Rung> rungs = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                rungs.add(rung(parts[i].strip()));
            }
        }
        return new Ladder(parts[0].strip(), List.copyOf(rungs));
    }

    private static Rung rung(String text) {
        var matcher = RUNG.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a rung: " + text);
        }
        if (matcher.group(2) != null) {
            check(matcher.group(2));
        }
        List<Act> acts = new ArrayList<>();
        for (var act : matcher.group(3).split("\\+")) {
            acts.add(act(act.strip()));
        }
        return new Rung(matcher.group(1) == null ? null : Integer.valueOf(matcher.group(1)), matcher.group(2), List.copyOf(acts));
    }

    private static Act act(String text) {
        var matcher = ACT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not an act of a ladder: " + text);
        }
        int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        var act = new Act(matcher.group(1), times, matcher.group(3), matcher.group(4));
        if (times < 1 || times > 3 || act.every() != null && !"remind".equals(act.verb())) {
            throw new IllegalArgumentException("Only a reminder is repeated, at most three times: " + text);
        }
        boolean asks = "cc".equals(act.verb()) || "escalate".equals(act.verb());
        if (asks != (act.rule() != null)) {
            throw new IllegalArgumentException("cc and escalate name a rule, remind none: " + text);
        }
        if (act.every() != null) {
            check(act.every());
        }
        return act;
    }

    static void check(String duration) {
        try {
            WorkDuration.parse(duration);
        } catch (UnknownDuration e) {
            throw new IllegalArgumentException("Not a duration: " + duration, e);
        }
    }
}
