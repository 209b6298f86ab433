package app.yizhan.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class TranslationsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern NOT_OUR_WORDS =
            Pattern.compile("您|用户|成功！|系统提示|！|successfully|please", Pattern.CASE_INSENSITIVE);

    private final Properties chinese = read("zh");
    private final Properties english = read("en");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    }

    @Test
    void both_languages_fill_the_same_places() {
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(english.getProperty(key)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(places(chinese.getProperty(key))));
    }

    @Test
    void nobody_is_addressed_like_an_office_would() {
        assertThat(chinese.values())
                .noneMatch(text -> NOT_OUR_WORDS.matcher(text.toString()).find());
        assertThat(english.values())
                .noneMatch(text -> NOT_OUR_WORDS.matcher(text.toString()).find());
    }

    /** In the history of a case such a word has its places filled; an auditor reads what was done, then the facts. */
    @Test
    void an_auditor_has_a_word_without_places_for_what_a_history_says_with_them() throws IOException {
        var asked = 0;
        for (var texts : new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*_zh.properties")) {
            var bundle = PropertiesLoaderUtils.loadProperties(new EncodedResource(texts, StandardCharsets.UTF_8));
            for (var key : bundle.stringPropertyNames()) {
                if (key.startsWith("timeline.")
                        && !places(bundle.getProperty(key)).isEmpty()) {
                    asked++;
                    assertThat(chinese).containsKey(key.replace("timeline.", "audit.action."));
                }
            }
        }
        assertThat(asked).isGreaterThan(20);
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group()).toList();
    }

    private static Properties read(String language) {
        var bundle = new Properties();
        try (var in =
                TranslationsTest.class.getResourceAsStream("/vaadin-i18n/translations_" + language + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bundle;
    }
}
