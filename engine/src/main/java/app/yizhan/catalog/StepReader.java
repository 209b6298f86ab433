package app.yizhan.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Reads the properties of user tasks; an unknown name or value is an error, never ignored. */
final class StepReader {

    private static final Set<String> STEP_NAMES = Set.of(
            "kind",
            "assign",
            "mode",
            "onReject",
            "actions",
            "fields",
            "sla",
            "slaUrgent",
            "ifReturned",
            "ifSilent",
            "resubmit",
            "resign",
            "empty",
            "separate",
            "dedupe",
            "cc",
            "rank",
            "tell");

    private static final Set<String> VERBS =
            Set.of("approve", "reject", "return", "transfer", "delegate", "add-signer", "cc");

    private static final Set<String> DECISIONS = Set.of("approve", "reject", "return");

    /** Whom to ask when the rule finds nobody. */
    private static final Pattern EMPTY = Pattern.compile("queue\\(unit\\)|skip|escalate\\(.+\\)");

    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");

    private StepReader() {}

    /** @throws ModelFault naming element, property and value */
    static Step read(UserTask task) {
        var properties = ElementProperties.of(task, STEP_NAMES);
        var kind = Step.Kind.valueOf(upper(properties.word("kind", "approval", Set.of("approval", "work"))));
        return new Step(
                task.getId(),
                task.getName(),
                task.getCamundaFormRef(),
                kind,
                properties.read("assign", "", StepReader::assigned),
                SigningReader.read(properties),
                actions(properties, kind),
                properties.read("fields", "", StepReader::rights),
                properties.read("sla", Ladder::parse),
                properties.read("slaUrgent", Ladder::parse),
                properties.read("ifReturned", Step.Wait::parse),
                properties.read("ifSilent", Step.Wait::parse),
                Step.Resubmit.valueOf(upper(properties.word("resubmit", "from-start", Set.of("from-start", "here")))),
                properties.read("empty", "queue(unit)", StepReader::empty),
                properties.read("cc", "", StepReader::rules),
                properties.read("rank", "normal", StepReader::rank),
                properties.word("tell", "asked", Set.of("asked", "none")).equals("none"));
    }

    /** Whether the step says who acts at all. */
    static boolean isAssigned(UserTask task) {
        return !ElementProperties.of(task, STEP_NAMES).text("assign", "").isBlank();
    }

    private static String assigned(String rule) {
        if (rule.isEmpty()) {
            throw new IllegalArgumentException("nobody is assigned");
        }
        return rule;
    }

    private static String empty(String text) {
        if (!EMPTY.matcher(text).matches()) {
            throw new IllegalArgumentException("it is queue(unit), escalate(<rule>) or skip");
        }
        return text;
    }

    private static String rank(String text) {
        if (!VARIABLE.matcher(text).matches()) {
            throw new IllegalArgumentException("it is urgent, normal or the name of a variable");
        }
        return text;
    }

    /** Work is done, never decided: approve, reject and return are not for it. Without approve an approval would never end. */
    private static List<String> actions(ElementProperties properties, Step.Kind kind) {
        return properties.read("actions", kind == Step.Kind.WORK ? "" : "approve,reject,return", text -> {
            var actions = list(text);
            if (!VERBS.containsAll(actions)) {
                throw new IllegalArgumentException("not all of them are actions");
            }
            if (kind == Step.Kind.WORK && actions.stream().anyMatch(DECISIONS::contains)) {
                throw new IllegalArgumentException("work is not decided");
            }
            if (kind == Step.Kind.APPROVAL && !actions.contains("approve")) {
                throw new IllegalArgumentException("nobody could ever approve it");
            }
            return actions;
        });
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static List<String> rules(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",(?![^(]*\\))")).map(String::strip).toList();
    }

    /** As the constant of an enum is written. */
    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, String> rights(String text) {
        Map<String, String> rights = new HashMap<>();
        for (var entry : list(text)) {
            var parts = entry.split("=");
            if (parts.length != 2 || !Set.of("write", "read", "hidden").contains(parts[1].strip())) {
                throw new IllegalArgumentException("a right is '<field> = write, read or hidden': " + entry);
            }
            rights.put(parts[0].strip(), parts[1].strip());
        }
        return rights;
    }
}
