package app.yizhan.catalog;

import app.yizhan.calendar.UnknownDuration;
import app.yizhan.calendar.WorkDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens while a step lies: {@code 2wd; 50%:remind; 100%:remind+cc(college-office); 150%:escalate(college-office)}.
 *
 * @param limit the promise, e.g. {@code 2wd}, or {@code @field}: the request says it, as a date and time or as a duration by the
 *     clock, or {@code =field}: the duration that this field says
 */
public record Ladder(String limit, List<Rung> rungs) {

    private static final Pattern FIELD = Pattern.compile("@([a-z][A-Za-z0-9]*)");
    private static final Pattern NAMED = Pattern.compile("=([a-z][A-Za-z0-9]*)");
    private static final Pattern RUNG =
            Pattern.compile("(?:(\\d{1,4})%|due(?:\\+([0-9]+[a-z]+|P\\w+))?|([0-9]+[a-z]+|P\\w+))\\s*:\\s*(.+)");
    private static final Pattern ACT =
            Pattern.compile("(remind|cc|escalate|return)(?:\\*(\\d)/(\\d+h))?(?:\\((.+)\\))?");

    /**
     * @param percent of the limit, or null if {@code afterDue} or {@code after} says the time; {@code due} is 100
     * @param afterDue duration since the limit was over, or null
     * @param after duration since the round opened, or null
     */
    public record Rung(
            @Nullable Integer percent,
            @Nullable String afterDue,
            @Nullable String after,
            List<Act> acts) {}

    /**
     * @param verb {@code remind}, {@code cc}, {@code escalate} or {@code return}
     * @param times how often a reminder is sent, 1 to 3
     * @param every distance of repeated reminders, or null
     * @param rule whom it asks or copies; null for remind and return
     */
    public record Act(
            String verb,
            int times,
            @Nullable String every,
            @Nullable String rule) {}

    /** @throws IllegalArgumentException naming what cannot be read */
    public static Ladder parse(String text) {
        var parts = text.split(";", -1);
        boolean byField = FIELD.matcher(parts[0].strip()).matches();
        if (!byField && !NAMED.matcher(parts[0].strip()).matches()) {
            check(parts[0]);
        }
        List<Rung> rungs = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                rungs.add(rung(parts[i].strip()));
            }
        }
        return new Ladder(parts[0].strip(), List.copyOf(rungs));
    }

    /** Field of the request that says the limit, if it is not the model. */
    public Optional<String> limitField() {
        var matcher = FIELD.matcher(limit);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Field that says how long the limit is, if the model itself does not. */
    public Optional<String> durationField() {
        var matcher = NAMED.matcher(limit);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The same with a limit that is known. */
    Ladder within(String duration) {
        check(duration);
        return new Ladder(duration, rungs);
    }

    private static Rung rung(String text) {
        var matcher = RUNG.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a rung: " + text);
        }
        var afterDue = matcher.group(2);
        var after = matcher.group(3);
        Stream.of(afterDue, after).filter(Objects::nonNull).forEach(Ladder::check);
        List<Act> acts = new ArrayList<>();
        for (var act : matcher.group(4).split("\\+")) {
            acts.add(act(act.strip()));
        }
        return new Rung(percent(matcher.group(1), afterDue, after), afterDue, after, List.copyOf(acts));
    }

    private static @Nullable Integer percent(@Nullable String said, @Nullable String afterDue, @Nullable String after) {
        if (said != null) {
            return Integer.valueOf(said);
        }
        return afterDue == null && after == null ? 100 : null;
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
            throw new IllegalArgumentException("cc and escalate name a rule, remind and return none: " + text);
        }
        if (act.every() != null) {
            check(act.every());
        }
        return act;
    }

    /** Whether some rung gives the request back to its applicant. */
    boolean returns() {
        return rungs.stream()
                .flatMap(rung -> rung.acts().stream())
                .anyMatch(act -> act.verb().equals("return"));
    }

    static void check(String duration) {
        try {
            WorkDuration.parse(duration);
        } catch (UnknownDuration e) {
            throw new IllegalArgumentException("Not a duration: " + duration, e);
        }
    }
}
