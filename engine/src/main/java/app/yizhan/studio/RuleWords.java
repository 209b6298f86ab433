package app.yizhan.studio;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.ByUnit;
import app.yizhan.organisation.Units;
import app.yizhan.organisation.UnknownRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Assignment rules in words: {@code head-of-college(deputy-secretary)} is "deputy secretary of the applicant's college". */
@Component
class RuleWords {

    private static final Pattern CALL = Pattern.compile("([a-z][a-z0-9-]*)(?:\\(([^()]*)\\))?");

    private final Texts texts;
    private final Units units;

    RuleWords(Texts texts, Units units) {
        this.texts = texts;
        this.units = units;
    }

    /** With the units that have a rule of their own, if there are any; as it is written where nobody could keep to it. */
    String asked(String assign, Names names, Locale locale) {
        ByUnit byUnit;
        try {
            byUnit = ByUnit.parse(assign);
        } catch (UnknownRule unknown) {
            return Words.shown(assign);
        }
        var said = new StringBuilder(say(byUnit.usual(), names, locale));
        byUnit.others()
                .forEach((code, rule) -> said.append(texts.text(
                        locale, "rule.in-unit", Map.of("unit", unit(code, locale), "who", say(rule, names, locale)))));
        return said.toString();
    }

    /** Its name, or the code where the directory has none. */
    String unit(String code, Locale locale) {
        return units.byCode(code).map(unit -> units.name(unit, locale)).orElse(code);
    }

    String say(String rules, Names names, Locale locale) {
        return CALL.matcher(rules)
                .results()
                .map(call -> one(
                        call.group(1),
                        call.group(2) == null ? "" : call.group(2).strip(),
                        names,
                        locale))
                .distinct()
                .collect(Collectors.joining(texts.text(locale, "lint.and")));
    }

    /** Keys of roles, or STUDENT. */
    String roles(Stream<String> keys, Locale locale) {
        return keys.map(key -> texts.text(locale, "role." + key))
                .collect(Collectors.joining(texts.text(locale, "lint.and")));
    }

    private String one(String word, String argument, Names names, Locale locale) {
        var key = "rule." + word;
        if (!texts.has(locale, key)) {
            return word;
        }
        var role = "role." + argument.toUpperCase(Locale.ROOT).replace('-', '_');
        var said = !argument.isEmpty() && texts.has(locale, role)
                ? texts.text(locale, role)
                : Arrays.stream(argument.split(","))
                        .map(String::strip)
                        .map(field -> names.column(field, null))
                        .collect(Collectors.joining(", "));
        return texts.text(locale, key, Map.of("what", said));
    }
}
