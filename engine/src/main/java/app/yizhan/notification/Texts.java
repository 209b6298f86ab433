package app.yizhan.notification;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.internal.TextBundles;
import app.yizhan.notification.internal.TextFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Every sentence people read, in Chinese and English: the shipped bundles first, then every {@link TextSource}.
 *
 * <p>{@code {name}} stands for an argument, {@code {count|day|days}} for the word after a number. Dates read {@code 11月25日 周三 18:00}
 * and {@code Wed 25 Nov, 18:00}, with the year if it is not this one; an argument that is missing shows as nothing.
 */
@Service
public class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    /** Argument of a message that says which service it is about. */
    static final String SERVICE = "service";

    private static final String FAMILY = "family.";
    private static final int MOST_UNKNOWN = 1_000;

    private final TextBundles bundles;
    private final ObjectProvider<TextSource> sources;
    private final SchoolClock clock;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    public Texts(TextBundles bundles, ObjectProvider<TextSource> sources, SchoolClock clock) {
        this.bundles = bundles;
        this.sources = sources;
        this.clock = clock;
    }

    public String text(Locale locale, String key) {
        return text(locale, key, Map.of());
    }

    /** @return the sentence; the Chinese one where the language has none; the key itself if nobody knows it */
    public String text(Locale locale, String key, Map<String, ?> args) {
        var pattern = find(locale, key).orElse(null);
        if (pattern == null) {
            if (unknown.size() < MOST_UNKNOWN && unknown.add(key)) {
                LOG.warn("No text {}", key);
            }
            return key;
        }
        return fill(locale, pattern, args);
    }

    /**
     * The words of a message or mail: those that the service named in {@code service} has for it in its own texts, else those of everybody.
     */
    public String notice(Locale locale, String key, Map<String, ?> args) {
        return text(locale, ownOf(locale, key, args.get(SERVICE)), args);
    }

    private String ownOf(Locale locale, String key, @Nullable Object service) {
        if (service instanceof TextRef ref && ref.key().startsWith(FAMILY)) {
            var own = ref.key().substring(0, ref.key().indexOf('.', FAMILY.length()) + 1) + key;
            return has(locale, own) ? own : key;
        }
        return key;
    }

    /** Fills a sentence that the caller has already, e.g. one from the version that a case runs on. */
    public String fill(Locale locale, String pattern, Map<String, ?> args) {
        var and = find(locale, "list.and").orElse("");
        return new TextFormat(TextBundles.isEnglish(locale), clock.today(), and, other -> say(locale, other))
                .fill(pattern, args);
    }

    /** Keys of the shipped texts that begin so. */
    public Set<String> keys(String prefix) {
        return bundles.all(Locale.CHINESE).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    /** Whether {@link #text} would find a sentence, be it only the Chinese one. */
    public boolean has(Locale locale, String key) {
        return find(locale, key).isPresent();
    }

    /** The sentence before anything is filled in; the Chinese one where the language has none. */
    public Optional<String> pattern(Locale locale, String key) {
        return find(locale, key);
    }

    private Optional<String> find(Locale locale, String key) {
        var asked = TextBundles.isEnglish(locale) ? Locale.ENGLISH : Locale.CHINESE;
        for (var language : List.of(asked, Locale.CHINESE)) {
            var text = bundles.find(language, key)
                    .or(() -> sources.orderedStream()
                            .flatMap(source -> source.find(language, key).stream())
                            .findFirst());
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private @Nullable String say(Locale locale, Object other) {
        return switch (other) {
            case TextRef ref -> text(locale, ref.key(), ref.args());
            case Boolean yes -> text(locale, yes ? "word.yes" : "word.no");
            default -> null;
        };
    }
}
