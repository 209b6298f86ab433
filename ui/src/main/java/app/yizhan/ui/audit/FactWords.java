package app.yizhan.ui.audit;

import app.yizhan.ui.text.PageWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts of an entry as an auditor reads them: no keys of ours, people by their names. */
final class FactWords {

    private static final int MOST_SHOWN = 24;
    /** Their ids say nothing to a reader either, how many there are does. */
    private static final String FILES = "files";

    /** Which slot it was says nothing to a reader. */
    private static final Set<String> INSIDE = Set.of("personal", "slot");

    private static final Map<String, String> WORDS_OF_VALUES = Map.of(
            "role",
            "role.",
            "kind",
            "audit.kind.",
            "status",
            "record.status.",
            "scopes",
            "token.scope.",
            "action",
            "action.did.");

    private final PageWords page;
    private final Function<String, String> names;
    private final BiFunction<String, String, Optional<List<String>>> terms;

    /**
     * @param names name of the person with an id; what is no such id as it is
     * @param terms what the case calls that which a fact names by its keys, see {@link CaseTerms}
     */
    FactWords(
            PageWords page, Function<String, String> names, BiFunction<String, String, Optional<List<String>>> terms) {
        this.page = page;
        this.names = names;
        this.terms = terms;
    }

    String say(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .filter(fact -> !INSIDE.contains(fact.getKey()))
                .map(fact -> say(fact.getKey(), fact.getValue()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(page.say("audit.and")));
    }

    private String say(String key, Object value) {
        if (key.equals("capacity")) {
            return office(String.valueOf(value));
        }
        var name = page.has("audit.fact." + key) ? page.say("audit.fact." + key) : key;
        if (value instanceof Boolean flag) {
            return flag ? name : "";
        }
        if (value instanceof Map) {
            return name;
        }
        if (key.equals(FILES) && value instanceof Collection<?> files) {
            return page.say("audit.fact", name, files.size());
        }
        var called = terms.apply(key, String.valueOf(value)).map(all -> String.join(page.say("list.and"), all));
        if (called.isPresent()) {
            return page.say("audit.fact", name, called.get());
        }
        var said = value instanceof Collection<?> many
                ? many.stream().map(one -> one(key, one)).collect(Collectors.joining(page.say("list.and")))
                : one(key, value);
        return said.isEmpty() ? "" : page.say("audit.fact", name, said);
    }

    private String one(String key, Object value) {
        var text = String.valueOf(value);
        var worded = WORDS_OF_VALUES.get(key);
        if (worded != null && page.has(worded + text)) {
            return page.say(worded + text);
        }
        var named = names.apply(text);
        return named.length() > MOST_SHOWN ? named.substring(0, MOST_SHOWN) + "…" : named;
    }

    private String office(String capacity) {
        int end = capacity.indexOf('@');
        return end < 0 ? "" : page.say("role." + capacity.substring(0, end));
    }
}
