package app.yizhan.notification.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts that are shipped: every {@code texts/*_zh.properties} and {@code texts/*_en.properties} on the class path, in UTF-8. */
@Component
public class TextBundles {

    private final Map<String, String> chinese;
    private final Map<String, String> english;

    TextBundles() throws IOException {
        chinese = load("zh");
        english = load("en");
    }

    public Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable((isEnglish(locale) ? english : chinese).get(key));
    }

    /** By key. */
    public Map<String, String> all(Locale locale) {
        return isEnglish(locale) ? english : chinese;
    }

    public static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    private static Map<String, String> load(String language) throws IOException {
        var texts = new HashMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:texts/*_" + language + ".properties")) {
            for (var text : read(file).entrySet()) {
                if (texts.put((String) text.getKey(), (String) text.getValue()) != null) {
                    throw new IllegalStateException(
                            "The text " + text.getKey() + " is in two files, one of them " + file.getFilename());
                }
            }
        }
        return Map.copyOf(texts);
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
