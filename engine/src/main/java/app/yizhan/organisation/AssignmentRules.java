package app.yizhan.organisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Reads the property {@code assign}: one word with arguments, or several separated by commas, whose results are joined; units may have a
 * rule of their own, see {@link ByUnit}.
 */
@Service
public class AssignmentRules {

    private static final Pattern RULE = Pattern.compile("\\s*([a-z][a-z0-9-]*)\\s*(?:\\(([^()]*)\\))?\\s*(?:,|$)");

    /** One word with its arguments. */
    private record Call(AssignmentRule rule, List<String> args) {}

    private final Map<String, AssignmentRule> byWord;
    private final Units units;

    AssignmentRules(List<AssignmentRule> rules, Units units) {
        this.units = units;
        byWord = rules.stream().collect(Collectors.toUnmodifiableMap(AssignmentRule::word, Function.identity()));
    }

    /** @throws UnknownRule if a word or its arguments are unknown */
    public Assignment resolve(String rule, AssignmentContext context) {
        var principals = new LinkedHashSet<Principal>();
        var why = new LinkedHashSet<Reason>();
        boolean asksApplicant = false;
        for (var call : parse(inForce(rule, context.subject()))) {
            var assignment = call.rule().resolve(call.args(), context);
            principals.addAll(assignment.principals());
            why.addAll(assignment.why());
            asksApplicant |= assignment.asksApplicant();
        }
        return new Assignment(List.copyOf(principals), List.copyOf(why), asksApplicant);
    }

    /** The rule that holds for a person: that of the first unit of theirs that has one, else the usual. */
    public String inForce(String rule, Person subject) {
        var byUnit = ByUnit.parse(rule);
        return byUnit.others().entrySet().stream()
                .filter(other -> isIn(other.getKey(), units.unitOf(subject)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(byUnit.usual());
    }

    /**
     * Where none of the words would find anybody now.
     *
     * @throws UnknownRule if a word or its arguments are unknown
     */
    public Unfilled unfilled(String rule) {
        var byUnit = ByUnit.parse(rule);
        var usual = unfilledEverywhere(byUnit.usual());
        if (usual.everywhere()) {
            return usual;
        }
        Set<Unfilled.Place> places = new LinkedHashSet<>(usual.places());
        byUnit.others().forEach((code, other) -> {
            places.removeIf(place -> isIn(code, units.byCode(place.code())));
            places.addAll(unfilledIn(code, other));
        });
        return new Unfilled(false, List.copyOf(places));
    }

    /** Codes of units that have a rule of their own and are in no directory. */
    public Set<String> unknownUnits(String rule) {
        return ByUnit.parse(rule).others().keySet().stream()
                .filter(code -> units.byCode(code).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean knows(String rule) {
        try {
            var byUnit = ByUnit.parse(rule);
            return Stream.concat(Stream.of(byUnit.usual()), byUnit.others().values().stream())
                    .noneMatch(one -> parse(one).isEmpty());
        } catch (UnknownRule e) {
            return false;
        }
    }

    private Unfilled unfilledEverywhere(String rule) {
        return parse(rule).stream()
                .map(call -> call.rule().unfilled(call.args()))
                .reduce(Unfilled::and)
                .orElse(Unfilled.NOWHERE);
    }

    private List<Unfilled.Place> unfilledIn(String code, String rule) {
        var unfilled = unfilledEverywhere(rule);
        return unfilled.everywhere()
                ? units.byCode(code).map(unit -> new Unfilled.Place(unit.code(), unit.name(), unit.nameEn())).stream()
                        .toList()
                : unfilled.places().stream()
                        .filter(place -> isIn(code, units.byCode(place.code())))
                        .toList();
    }

    private boolean isIn(String code, Optional<Unit> unit) {
        return unit.flatMap(inner -> units.byCode(code).filter(whole -> units.covers(whole.id(), inner.id())))
                .isPresent();
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
