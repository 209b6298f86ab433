package app.yizhan.studio;

import app.yizhan.notification.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Limits of ladders in words: {@code 2wd; 50%:remind} is "2 working days". */
final class LimitWords {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,5})(wd|wh|pwd|min|h|d)");

    private LimitWords() {}

    /** Both limits, if both begin with one and the limits differ. */
    static Optional<String> change(String from, String to, ModelChanges.Said said) {
        var before = limit(from, said);
        var after = limit(to, said);
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return Optional.empty();
        }
        var old = DURATION.matcher(from.split(";")[0].strip());
        var now = DURATION.matcher(to.split(";")[0].strip());
        boolean sameUnit = old.matches() && now.matches() && old.group(2).equals(now.group(2));
        return Optional.of((sameUnit ? old.group(1) : before.get()) + " → " + after.get());
    }

    /** A value of a property: a duration in words, nothing as a dash. */
    static String shown(String value, ModelChanges.Said said) {
        if (value.isBlank()) {
            return "–";
        }
        return DURATION.matcher(value.strip()).matches() ? limit(value, said).orElse(value) : Words.shown(value);
    }

    /** @return empty if it is no plain duration */
    static Optional<String> duration(String text, Texts texts, Locale locale) {
        var matcher = DURATION.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(texts.text(
                        locale, "duration." + matcher.group(2), Map.of("count", Integer.valueOf(matcher.group(1)))))
                : Optional.empty();
    }

    private static Optional<String> limit(String ladder, ModelChanges.Said said) {
        return duration(ladder.split(";", -1)[0], said.texts(), said.locale());
    }
}
