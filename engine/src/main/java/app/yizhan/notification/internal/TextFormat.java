package app.yizhan.notification.internal;

import app.yizhan.notification.FullDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills {@code {name}} in a text, and {@code {count|day|days}} with the word for one or for many.
 *
 * @param english else Chinese
 * @param today dates of its year are said without the year
 * @param and stands between the parts of a list
 * @param others says arguments that this class does not know; null if it does not know them either
 */
public record TextFormat(boolean english, LocalDate today, String and, Function<Object, @Nullable String> others) {

    private static final Logger LOG = LoggerFactory.getLogger(TextFormat.class);
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)(?:\\|([^|{}]*)\\|([^|{}]*))?}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("M月d日 EEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ZH_DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("yyyy年M月d日 EEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ZH_DATE =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
    private static final DateTimeFormatter EN_DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.US);

    public String fill(String text, Map<String, ?> args) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return HOLE.matcher(text)
                .replaceAll(hole ->
                        Matcher.quoteReplacement(fill(text, hole.group(1), hole.group(2), hole.group(3), args)));
    }

    private String fill(String text, String name, @Nullable String one, @Nullable String many, Map<String, ?> args) {
        var value = args.get(name);
        if (value == null) {
            LOG.debug("No argument {} for the text: {}", name, text);
            return "";
        }
        if (one != null && many != null) {
            return value instanceof Number n && n.doubleValue() == 1 ? one : many;
        }
        return say(value);
    }

    private String say(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime at -> day(at.toLocalDate()) + (english ? ", " : " ") + TIME.format(at);
            case LocalDate day -> day(day);
            case FullDate full -> (english ? EN_DATE : ZH_DATE).format(full.day());
            case LocalTime time -> TIME.format(time);
            case BigDecimal number -> number.toPlainString();
            case Collection<?> many -> many.stream().map(this::say).collect(Collectors.joining(and));
            default -> {
                var said = others.apply(value);
                yield said == null ? value.toString() : said;
            }
        };
    }

    private String day(LocalDate day) {
        var thisYear = day.getYear() == today.getYear();
        if (english) {
            return (thisYear ? EN_DAY : EN_DAY_OF_YEAR).format(day);
        }
        return (thisYear ? ZH_DAY : ZH_DAY_OF_YEAR).format(day);
    }
}
