package app.yizhan.ui.text;

import app.yizhan.notification.Texts;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The words of the pages. Words of the pages themselves come from {@code vaadin-i18n/translations_*.properties} with
 * places {@code {0}}, {@code {1}}; a key that is not there is asked of {@link Texts}, which knows the domain's and the
 * families' sentences and fills them by name from one {@link Map}.
 */
@Component
public class UiTexts implements I18NProvider {

    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final String ALIAS = "alias.name";
    private static final String MAYBE = "\u0001";
    private static final Pattern BETWEEN_HAN =
            Pattern.compile("(?<=[\\p{IsHan}）])" + MAYBE + "(?=\\p{IsHan})|" + MAYBE + "(?=[，。；：])");

    private final Map<String, Properties> bundles = Map.of("zh", load("zh"), "en", load("en"));
    private final transient Texts texts;

    UiTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        String own = bundle(locale).getProperty(key);
        if (own == null) {
            return texts.text(locale, key, named(params));
        }
        return locale.getLanguage().equals("en") ? filled(own, inEnglish(params)) : spaced(own, params);
    }

    /** Names are kept as they were written; the one that stands for somebody who goes by an alias is a word. */
    String name(String kept, Locale locale) {
        return kept.equals(texts.text(Locale.CHINESE, ALIAS)) ? texts.text(locale, ALIAS) : kept;
    }

    private Object[] inEnglish(Object... params) {
        return Arrays.stream(params)
                .map(param -> param instanceof String kept ? name(kept, Locale.ENGLISH) : param)
                .toArray();
    }

    /** Whether anyone has a text for the key. */
    public boolean has(String key, Locale locale) {
        return bundle(locale).containsKey(key) || texts.has(locale, key);
    }

    /** A message, in the words of the service that it is about. */
    String notice(String key, Locale locale, Map<String, ?> args) {
        return texts.notice(locale, key, args);
    }

    /** Keys of the domain's texts that begin so. */
    Set<String> keys(String prefix) {
        return texts.keys(prefix);
    }

    /** The pages' own texts whose keys begin so, by the rest of the key, with their places as they are written. */
    Map<String, String> own(String prefix, Locale locale) {
        var bundle = bundle(locale);
        return bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), bundle::getProperty));
    }

    private Properties bundle(Locale locale) {
        return bundles.get(locale.getLanguage().equals("en") ? "en" : "zh");
    }

    /** In Chinese a blank stands between Han and Latin letters or figures, never between Han and Han. */
    private static String spaced(String text, Object... params) {
        String marked = text.replace(" {", MAYBE + "{").replace("} ", "}" + MAYBE);
        return BETWEEN_HAN.matcher(filled(marked, params)).replaceAll("").replace(MAYBE, " ");
    }

    private static String filled(String text, Object... params) {
        String filled = text;
        for (var arg : named(params).entrySet()) {
            filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
        }
        for (int i = 0; i < params.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(params[i]));
        }
        return filled;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> named(Object... params) {
        return params.length == 1 && params[0] instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
    }

    private static Properties load(String language) {
        String path = "/vaadin-i18n/translations_" + language + ".properties";
        try (var in = UiTexts.class.getResourceAsStream(path);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var bundle = new Properties();
            bundle.load(reader);
            return bundle;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
