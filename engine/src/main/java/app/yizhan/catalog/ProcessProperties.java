package app.yizhan.catalog;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/** What the main process of a family says of the whole; grammar in docs/step-properties.md. */
record ProcessProperties(
        String line,
        String number,
        List<String> starters,
        List<String> viewers,
        List<String> window,
        String promise,
        String withdraw,
        int retentionDays,
        @Nullable Reopening reopening,
        String lowRating,
        String answered) {

    private static final Set<String> NAMES = Set.of(
            "line",
            "number",
            "starters",
            "viewers",
            "window",
            "promise",
            "withdraw",
            "retention",
            "reopen",
            "lowRating",
            "answered");
    private static final Set<String> LINES =
            Set.of("house", "leave", "repair", "party", "aid", "cert", "visit", "night");
    private static final Set<String> WITHDRAW = Set.of("before-first-decision", "any-time", "never");
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("[a-z]{2,12}");
    private static final Pattern DAYS = Pattern.compile("\\d{1,5}");

    /** @throws ModelFault naming element, property and value */
    static ProcessProperties read(Process process) {
        var properties = ElementProperties.of(process, NAMES);
        var line = properties.word("line", "house", LINES);
        return new ProcessProperties(
                line,
                properties.read("number", line, ProcessProperties::number),
                properties.read("starters", "STUDENT", ProcessProperties::roles),
                properties.read("viewers", "", ProcessProperties::roles),
                properties.read("window", "", ProcessProperties::roles),
                properties.read("promise", "", ProcessProperties::promise),
                properties.word("withdraw", "before-first-decision", WITHDRAW),
                properties.read("retention", "0", ProcessProperties::days),
                properties.read("reopen", "", ProcessProperties::reopening),
                properties.read("lowRating", "", text -> text),
                properties.read("answered", "", text -> text));
    }

    private static List<String> roles(String text) {
        var roles = StepReader.list(text);
        if (!roles.stream().allMatch(role -> ROLE.matcher(role).matches())) {
            throw new IllegalArgumentException("these are keys of roles");
        }
        return roles;
    }

    private static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("numbers begin with two to twelve small letters, shown as capitals");
        }
        return text;
    }

    private static String promise(String text) {
        if (!text.isEmpty()) {
            Ladder.check(text);
        }
        return text;
    }

    private static @Nullable Reopening reopening(String text) {
        return text.isEmpty() ? null : Reopening.parse(text);
    }

    private static int days(String text) {
        if (!DAYS.matcher(text).matches()) {
            throw new IllegalArgumentException("this is a number of days");
        }
        return Integer.parseInt(text);
    }
}
