package app.yizhan.party;

import app.yizhan.notification.FullDate;
import app.yizhan.notification.TextRef;
import app.yizhan.notification.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules, steps and verdicts in words; a rule is told from what it says, so one that a school adds is told too. */
@Component
public class PartyWords {

    private final Texts texts;

    PartyWords(Texts texts) {
        this.texts = texts;
    }

    /** Name of a step, with its number. */
    public String step(String code, Locale locale) {
        return texts.text(locale, "party.step", Map.of("code", code, "name", texts.text(locale, "party.step." + code)));
    }

    public String stage(int stage, Locale locale) {
        return texts.text(locale, "party.stage." + stage);
    }

    public String pack(String code, Locale locale) {
        var key = "party.pack." + code;
        return texts.has(locale, key) ? texts.text(locale, key) : code;
    }

    public String actor(String actor, Locale locale) {
        return texts.text(locale, "party.actor." + actor);
    }

    /** Name of a fact as a label. */
    public String label(Fact fact, Locale locale) {
        return capital(fact(fact.key(), locale));
    }

    private String fact(String name, Locale locale) {
        return texts.text(locale, "party.fact." + name);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What a code of a refusal or a warning means. */
    public String code(String code, Locale locale) {
        return texts.text(locale, "party.code." + code);
    }

    /** What the rule asks, in a sentence. */
    public String rule(PartyRule rule, Locale locale) {
        var key = "party.rule." + rule.kind() + form(rule);
        return capital(texts.text(
                locale,
                key,
                Map.of(
                        "act",
                                rule.act().isEmpty()
                                        ? texts.text(locale, "party.step." + rule.step())
                                        : facts(rule.act(), locale, "party.plus"),
                        "base", facts(rule.base(), locale, "party.or"),
                        "length", length(rule, locale))));
    }

    private static String form(PartyRule rule) {
        if (rule.kind() == RuleKind.COUNT || rule.kind() == RuleKind.IN_FORCE) {
            return "." + rule.bound();
        }
        if (rule.kind() == RuleKind.DEADLINE) {
            return rule.special() ? ".special" : "";
        }
        if (rule.kind() != RuleKind.MIN_GAP) {
            return "";
        }
        if (rule.base().equals(rule.act())) {
            return ".apart";
        }
        return rule.amount() == 0 ? ".order" : rule.amount() < 0 ? ".before" : "";
    }

    private String facts(List<String> names, Locale locale, String between) {
        return names.stream().map(name -> fact(name, locale)).collect(Collectors.joining(texts.text(locale, between)));
    }

    /** The value with its unit. */
    public String length(PartyRule rule, Locale locale) {
        return length(rule.value(), rule.unit(), locale);
    }

    /** A value with the unit of its rule. */
    public String length(String value, RuleUnit unit, Locale locale) {
        var said = lengthOf(value, unit);
        return texts.text(locale, said.key(), said.args());
    }

    static TextRef lengthOf(PartyRule rule) {
        return lengthOf(rule.value(), rule.unit());
    }

    private static TextRef lengthOf(String value, RuleUnit unit) {
        Object n = switch (unit) {
            case SHARE -> value;
            case DATE -> new FullDate(LocalDate.parse(value));
            default -> Math.abs(Integer.parseInt(value));
        };
        return new TextRef("party.length." + unit, Map.of("n", n));
    }

    /** Where the rule stands: its article, or else that none is at hand and where it was read. */
    public String article(PartyRule rule, Locale locale) {
        if (rule.school()) {
            return texts.text(locale, "party.article.school", Map.of("source", rule.source()));
        }
        return rule.article().isEmpty()
                ? texts.text(locale, "party.article.none", Map.of("source", source(rule.source(), locale)))
                : texts.text(locale, "party.article", Map.of("article", rule.article()));
    }

    /** A source by its word, or as people wrote it. */
    public String source(String source, Locale locale) {
        var key = "party.source." + source;
        return source.matches("[A-Z]+") && texts.has(locale, key) ? texts.text(locale, key) : source;
    }

    public String standing(PartyRule rule, Locale locale) {
        return texts.text(locale, "party.standing." + rule.standing());
    }

    /** Codes of the packs with their names, in their order. */
    public Map<String, String> names(List<RulePack> packs, Locale locale) {
        var names = new LinkedHashMap<String, String>();
        packs.forEach(pack -> names.put(pack.code(), pack(pack.code(), locale)));
        return names;
    }

    /** Who acts, in words; null where nobody does. */
    public @Nullable String actorOf(Verdict verdict, Locale locale) {
        return verdict.actor() == null ? null : actor(verdict.actor(), locale);
    }
}
