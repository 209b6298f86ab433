package app.yizhan.organisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads the property {@code assign}: one word with arguments, or several separated by commas, whose results are joined. */
@Service
public class AssignmentRules {

    private static final Pattern RULE = Pattern.compile("\\s*([a-z][a-z0-9-]*)\\s*(?:\\(([^()]*)\\))?\\s*(?:,|$)");

    /** One word with its arguments. */
    private record Call(AssignmentRule rule, List<String> args) {}

    private final Map<String, AssignmentRule> byWord;

    AssignmentRules(List<AssignmentRule> rules) {
        byWord = rules.stream().collect(Collectors.toUnmodifiableMap(AssignmentRule::word, Function.identity()));
    }

    /** @throws UnknownRule if a word or its arguments are unknown */
    public Assignment resolve(String rule, AssignmentContext context) {
        var principals = new LinkedHashSet<Principal>();
        var why = new LinkedHashSet<Reason>();
        boolean asksApplicant = false;
        for (var call : parse(rule)) {
            var assignment = call.rule().resolve(call.args(), context);
            principals.addAll(assignment.principals());
            why.addAll(assignment.why());
            asksApplicant |= assignment.asksApplicant();
        }
        return new Assignment(List.copyOf(principals), List.copyOf(why), asksApplicant);
    }

    /**
     * Where none of the words would find anybody now.
     *
     * @throws UnknownRule if a word or its arguments are unknown
     */
    public Unfilled unfilled(String rule) {
        return parse(rule).stream()
                .map(call -> call.rule().unfilled(call.args()))
                .reduce(Unfilled::and)
                .orElse(Unfilled.NOWHERE);
    }

    public boolean knows(String rule) {
        try {
            return !parse(rule).isEmpty();
        } catch (UnknownRule e) {
            return false;
        }
    }

    private List<Call> parse(String rule) {
        var calls = new ArrayList<Call>();
        var matcher = RULE.matcher(rule);
        var end = 0;
        while (end < rule.length() && matcher.find(end) && matcher.start() == end) {
            calls.add(call(rule, matcher.group(1), matcher.group(2)));
            end = matcher.end();
        }
        if (calls.isEmpty() || end < rule.length() || rule.stripTrailing().endsWith(",")) {
            throw new UnknownRule(rule);
        }
        return calls;
    }

    private Call call(String whole, String word, String inBrackets) {
        var args = inBrackets == null || inBrackets.isBlank()
                ? List.<String>of()
                : List.of(inBrackets.strip().split("\\s*,\\s*"));
        var rule = byWord.get(word);
        if (rule == null || !rule.accepts(args)) {
            throw new UnknownRule(whole);
        }
        return new Call(rule, args);
    }
}
